/**
 * A Standard Schema as a schema of vee-validate 4. That takes a Standard Schema as it is without a word, and judges nothing by
 * it: it reads the schema as rules by the names of fields, and no field has such a name.
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
