/**
 * A Standard Schema as a typed schema of VeeValidate 4. That takes a Standard Schema too, but reads it as rules by the names of
 * fields. No field has such a name, so it judges nothing, and does not say so.
 */
export function toTypedSchema(schema) {
  return {
    __type: 'VVTypedSchema',
    async parse(values) {
      const { value, issues = [] } = await schema['~standard'].validate(values);
      const errors = new Map();
      for (const { path, message } of issues) {
        const name = path.join('.');
        errors.set(name, [...(errors.get(name) ?? []), message]);
      }
      return { value, errors: Array.from(errors, ([path, errors]) => ({ path, errors })) };
    },
  };
}
