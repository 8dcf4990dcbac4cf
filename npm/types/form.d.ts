/** What a form needs of `klantinteracties`, in a wasm file of its own. */
import type { Objecttype, Options, Schema } from './index.js';

export {
  checkValue,
  CodeObjecttype,
  contactDetails,
  default,
  describe,
  Draft,
  errorSummary,
  fromFormData,
  fromInvalidParams,
  initSync,
  mayRegister,
  normalize,
  recogniseCodeObjecttype,
  situationOf,
  toFormData,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from './index.js';
export type * from './index.js';

/** An objecttype as a Standard Schema (version 1), without its JSON Schema. */
export interface FormSchema<T extends Objecttype> {
  readonly '~standard': Omit<Schema<T>['~standard'], 'jsonSchema'>;
}

/** A schema for each objecttype, which judges as `validate` does without options. */
export const schemas: { readonly [T in Objecttype]: FormSchema<T> };

/**
 * A schema that judges with options: `schema('klantcontact', { profile: 'open-klant', language: 'en' })`.
 * @throws TypeError when there is no such objecttype; its `validate` throws one when there is no such option.
 */
export function schema<T extends Objecttype>(objecttype: T, options?: Options): FormSchema<T>;
