// Compiled, not run: the schemas are those of the specification, and form libraries take them with their types.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { FormApi } from '@tanstack/form-core';
import { expectTypeOf } from 'expect-type';
import type { Klantcontact, Model, Objecttype, Partij, SchemaIssue } from 'klantinteracties';
import { schema, schemas } from 'klantinteracties/standard';
import { useForm } from 'react-hook-form';
import { useForm as useVueForm } from 'vee-validate';

export const standard: StandardSchemaV1<Klantcontact, Klantcontact> & StandardJSONSchemaV1<Klantcontact, Klantcontact> =
  schemas.klantcontact;
expectTypeOf<StandardSchemaV1.InferInput<typeof schemas.partij>>().toEqualTypeOf<Partij>();
expectTypeOf<StandardSchemaV1.InferOutput<typeof schemas.partij>>().toEqualTypeOf<Partij>();
expectTypeOf<StandardJSONSchemaV1.InferOutput<typeof schemas.partij>>().toEqualTypeOf<Partij>();
expectTypeOf(schema('actor', { profile: 'open-klant' })).toEqualTypeOf(schemas.actor);
expectTypeOf<keyof typeof schemas>().toEqualTypeOf<Objecttype>();

// @ts-expect-error there is no such objecttype
schema('ticket');
// @ts-expect-error there is no such option
schema('actor', { profiel: 'open-klant' });

export async function judge<T extends Objecttype>(objecttype: T, value: unknown): Promise<Model[T] | undefined> {
  const result = await schema(objecttype)['~standard'].validate(value);
  if (result.issues === undefined) return result.value;
  expectTypeOf(result.issues).toEqualTypeOf<readonly SchemaIssue[]>();
  expectTypeOf<SchemaIssue>().toExtend<StandardSchemaV1.Issue>();
  return undefined;
}

export function reactHookForm() {
  const form = useForm({ resolver: standardSchemaResolver(schemas.klantcontact) });
  form.register('hadBetrokkenen.0.contactnaam.achternaam');
  form.register('onderwerp');
  // @ts-expect-error a klantcontact has no such property
  form.register('onderwerpen');
  return form.handleSubmit((value) => expectTypeOf(value).toEqualTypeOf<Klantcontact>());
}

export function tanStackForm(defaultValues: Klantcontact) {
  return new FormApi({
    defaultValues,
    validators: { onChange: schemas.klantcontact },
    onSubmit: ({ value }) => expectTypeOf(value).toEqualTypeOf<Klantcontact>(),
  });
}

// VeeValidate writes out every path of the values, which has no end in a partij within a partij: name the form's fields.
type Fields = Pick<Klantcontact, 'kanaal' | 'onderwerp'>;

export function veeValidate() {
  const form = useVueForm<Fields, Klantcontact>({ validationSchema: schemas.klantcontact });
  form.defineField('onderwerp');
  // @ts-expect-error the form has no such field
  form.defineField('onderwerpen');
  return form.handleSubmit((value) => expectTypeOf(value).toEqualTypeOf<Klantcontact>());
}
