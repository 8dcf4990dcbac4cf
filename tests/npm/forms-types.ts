// Compiled, not run: the schemas are those of the specification, and form libraries take them with their types.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import { FormApi } from '@tanstack/form-core';
import { expectTypeOf } from 'expect-type';
import type { FormModel, Klantcontact, Model, Objecttype, Partij, SchemaIssue } from 'klantinteracties';
import { schema, schemas } from 'klantinteracties/standard';
import { useFieldArray, useForm } from 'react-hook-form';
import { useForm as useVueForm } from 'vee-validate';

type Fields = FormModel['klantcontact'];

export const standard: StandardSchemaV1<Fields, Klantcontact> & StandardJSONSchemaV1<Fields, Klantcontact> =
  schemas.klantcontact;
// What a form holds becomes what is right, and what is right can be what a form begins with.
expectTypeOf<StandardSchemaV1.InferInput<typeof schemas.partij>>().toEqualTypeOf<FormModel['partij']>();
expectTypeOf<keyof FormModel>().toEqualTypeOf<Objecttype>();
export const beginsWith = <T extends Objecttype>(document: Model[T]): FormModel[Objecttype] => document;
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
  for (const issue of result.issues) if (issue.code === 'max-length') expectTypeOf(issue.params.max).toEqualTypeOf<number>();
  return undefined;
}

export function reactHookForm() {
  const form = useForm({ resolver: standardSchemaResolver(schemas.klantcontact) });
  form.register('hadBetrokkenen.0.contactnaam.achternaam');
  form.register('hadBetrokkenen.0.wasPartij.partijIdentificatie.werkteVoorPartij.partijIdentificatie.naam');
  form.register('onderwerp');
  // @ts-expect-error a klantcontact has no such property
  form.register('onderwerpen');
  // A betrokkene that may be a reference has its errors where it has its properties, and so has a partij of any kind.
  const betrokkene = form.formState.errors.hadBetrokkenen?.[0];
  expectTypeOf(betrokkene?.digitaleAdressen?.[0]?.adres?.message).toEqualTypeOf<string | undefined>();
  expectTypeOf(betrokkene?.wasPartij?.partijIdentificatie?.contactnaam?.achternaam?.message).toEqualTypeOf<string | undefined>();
  // @ts-expect-error a betrokkene has no such property
  void betrokkene?.rool;
  const betrokkenen = useFieldArray({ control: form.control, name: 'hadBetrokkenen' });
  betrokkenen.append([{}, { rol: 'klant' }, { wasPartij: { uuid: '11111111-1111-4111-8111-111111111101' } }]);
  return form.handleSubmit((value) => expectTypeOf(value).toEqualTypeOf<Klantcontact>());
}

export function reactHookFormOfFields(defaultValues: Fields) {
  const resolver = standardSchemaResolver(schemas.klantcontact);
  return useForm<Fields, unknown, Klantcontact>({ resolver, defaultValues }).watch('hadBetrokkenen.0.rol');
}

export function tanStackForm(defaultValues: Fields) {
  const form = new FormApi({ defaultValues, validators: { onChange: schemas.klantcontact } });
  expectTypeOf(form.getFieldValue('onderwerp')).toEqualTypeOf<string | undefined>();
  form.setFieldValue('hadBetrokkenen[0].digitaleAdressen[0].adres', 'jan@example.nl');
  form.setFieldValue('hadBetrokkenen[0].wasPartij.partijIdentificatie.contactnaam.achternaam', 'Jansen');
  // @ts-expect-error a betrokkene has no such property
  form.setFieldValue('hadBetrokkenen[0].rool', 'klant');
  return form;
}

export function veeValidate() {
  const form = useVueForm<Fields, Klantcontact>({ validationSchema: schemas.klantcontact });
  form.defineField('onderwerp');
  form.defineField('hadBetrokkenen[0].digitaleAdressen[0].adres');
  form.defineField('hadBetrokkenen[0].wasPartij.partijIdentificatie.contactnaam.achternaam');
  // @ts-expect-error the form has no such field
  form.defineField('hadBetrokkenen[0].rool');
  return form.handleSubmit((value) => expectTypeOf(value).toEqualTypeOf<Klantcontact>());
}
