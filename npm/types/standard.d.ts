import type { RuleCode } from './parts/codes.js';
import type { FormModel } from './parts/form-model.js';
import type { Options, ViolationOf } from './parts/judge.js';
import type { Model, Objecttype } from './parts/model.js';

export { default, initSync } from './parts/init.js';

/**
 * What is wrong, and where: a violation whose path is in segments, with numbers for the places in a list. Empty is the
 * whole document.
 */
export type SchemaIssue<C extends RuleCode = RuleCode> = {
  [K in C]: ViolationOf<K, readonly (string | number)[]>;
}[C];

/**
 * What a schema found. Only errors are issues, because form libraries hold back whatever has an issue; `validate` of
 * the package gives warnings too, and the option `rules` makes an error of any.
 */
export type SchemaResult<T extends Objecttype> =
  | { readonly value: Model[T]; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** An objecttype as a Standard Schema (version 1) with its JSON Schema, as https://standardschema.dev has both. */
export interface Schema<T extends Objecttype> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'klantinteracties';
    /** For the compiler alone: what a form holds, and what is right once it is judged. */
    readonly types?: { readonly input: FormModel[T]; readonly output: Model[T] } | undefined;
    /**
     * Judges a value; a string is a value too, not JSON text. The answer is there at once when the wasm file is
     * loaded, as always in Node and with `klantinteracties/inline`. Before that it is a promise, which loads it.
     * @throws Error with `klantinteracties/slim`, when it is not loaded.
     */
    readonly validate: (value: unknown) => SchemaResult<T> | Promise<SchemaResult<T>>;
    readonly jsonSchema: {
      /** @throws TypeError unless the target is `draft-2020-12`; Error when the wasm file is not loaded. */
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
      /** The same. */
      readonly output: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}

/** A schema for each objecttype, which judges as `validate` does without options. */
export const schemas: { readonly [T in Objecttype]: Schema<T> };

/**
 * A schema that judges with options: `schema('klantcontact', { profile: 'open-klant', language: 'en' })`.
 * @throws TypeError when there is no such objecttype; its `validate` throws one when there is no such option.
 */
export function schema<T extends Objecttype>(objecttype: T, options?: Options): Schema<T>;
