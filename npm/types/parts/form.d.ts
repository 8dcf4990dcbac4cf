import type { RuleCode, ValueCode, ValueKind } from './codes.js';
import type { Labels, Language, Messages, Options, Rewritten, Violation, Wording } from './judge.js';
import type { Objecttype } from './model.js';
import type { AnyPath, PathOf } from './path.js';

/** What was found in one value. */
export interface ValueReport {
  /** Whether no violation is an error. */
  valid: boolean;
  /** What is wrong. Their path is empty, because the value is the whole document. */
  violations: Violation<ValueCode>[];
  /** The value in its normal form, valid or not: what to register. */
  readonly value: string;
  /** What was changed to get it. */
  changes: Rewritten[];
}

/**
 * Judges one value in its normal form, such as a BSN in a form that is about nothing else: `checkValue('bsn', '1234.56.782')`.
 * An empty text is not valid: leaving a value out is for the form to allow.
 * @throws TypeError when there is no such kind of value or option.
 */
export function checkValue(kind: ValueKind, text: string, options?: Options): ValueReport;

/** What a property holds; `entries` is an object with free names, each of which holds a text. */
export type PropertyKind = 'text' | 'choice' | 'boolean' | 'number' | 'object' | 'list' | 'entries';

/** What a form shows of a property or an object, and what a person can fill in. What is absent does not apply. */
export interface Description {
  /** In the API. A document and an element of a list have the name of their object. */
  name: string;
  label: string;
  /** A sentence that helps the person who fills it in. */
  help?: string;
  kind: PropertyKind;
  /** Whether it must be there. What must be there only for some variants has `requiredFor`. */
  required: boolean;
  /** The variants of the object that holds it in which it must be there. */
  requiredFor?: string[];
  /** The variants of the object that holds it that have it; absent when all have it. */
  only?: string[];
  nullable: boolean;
  /** Whether the register fills it in, so that a form only shows it. */
  readOnly: boolean;
  /** Whether the API has deprecated it, so that a form leaves it out. */
  deprecated: boolean;
  /** Whether a reference, `{ uuid }`, may take the place of the object, or of each object in the list. */
  orReference: boolean;
  /** Whether the text may have more than one line. */
  multiline: boolean;
  /** The minimum length of a text that is not empty, in Unicode code points. */
  minLength?: number;
  /** The maximum length of a text, in Unicode code points. */
  maxLength?: number;
  min?: number;
  max?: number;
  /** The form that a text must have. */
  format?: ValueKind;
  /** The property of the same object on which the form of the text depends, or the variant of the object. */
  dependsOn?: string;
  /** The form of the text for each word in the property `dependsOn`. With another word any text will do. */
  formats?: { value: string; format: ValueKind; html: HtmlHints }[];
  /** The words to choose from, with what a form shows for each. */
  choices?: { value: string; label: string }[];
  html: HtmlHints;
  /** The properties of the object, or of each object in the list. They have none themselves: ask for their path. */
  properties?: Description[];
}

/** The attributes of an HTML element in which a person fills something in. */
export interface HtmlHints {
  /**
   * The type of an `<input>`. Absent for what takes another element: a text of more lines, a choice, and a boolean that may be
   * null. What `datetime-local` gives has no time zone, so the form adds it.
   */
  type?: 'text' | 'checkbox' | 'email' | 'tel' | 'url' | 'date' | 'datetime-local';
  inputmode?: 'numeric';
  /** For a form that people fill in about themselves. */
  autocomplete?: string;
  /** In UTF-16 code units. Absent for a text with a form, of which a browser would cut off the end. */
  maxlength?: number;
}

/**
 * Describes what stands at a place, for a form that is made from the model; the document itself unless told. `-` can stand
 * for an element of a list. Undefined when the model has no such place.
 * @throws TypeError when there is no such objecttype, or no labels in the language.
 */
export function describe(objecttype: Objecttype): Description;
export function describe<T extends Objecttype, const P extends AnyPath | undefined>(
  objecttype: T,
  path: PathOf<T, P>,
  language?: Language,
): Description | undefined;

/**
 * Makes a document of the fields of an HTML form. The name of a field is the path of its property: `<input name="/onderwerp">`,
 * `<select name="/hadBetrokkenen/0/rol">`. Numbers, checkboxes and moments become what the property holds, fields that were left
 * empty are left out, and what cannot be read stays as it is. Nothing is judged.
 * @throws TypeError when there is no such objecttype, a field has a file, or a name lacks the slash.
 */
export function fromFormData(
  objecttype: Objecttype,
  data: FormData | URLSearchParams | Iterable<readonly [string, unknown]>,
): object;

/**
 * Makes the fields of an HTML form of a document.
 * @throws TypeError when there is no such objecttype.
 */
export function toFormData(objecttype: Objecttype, document: object): FormData;

/** Where the violations of a refusal are, and in which words. */
export interface RefusalOptions extends Wording {
  /** The place in the document of the object that was sent, with which the paths of the violations begin; the whole unless told. */
  at?: AnyPath;
  /** Texts of your own in the place of messages. */
  messages?: Messages;
}

/**
 * Reads what a register refused, so that a form shows it at its fields: the body of an answer with `invalidParams`, as JSON
 * text, JSON in UTF-8 or a value, or the list `invalidParams` itself. The paths are those of this library: `adresregel_1` of
 * Open Klant is `adresregel1`, and `nonFieldErrors` is the object as a whole.
 *
 * Every violation is an error without params. It has the code of the answer when that is one of this library that needs no
 * params, such as `required`; what the register has already is `register-duplicate`, and all else is `register-refused`. What
 * the server says of it (`reason`) is in none of them, because it often repeats the value.
 *
 * Give it only an answer that says that the request failed: one without `invalidParams`, such as one with status 403, an empty
 * one or a page in HTML, refuses the object as a whole.
 * @throws TypeError when `at` is no path, or there are no such texts.
 */
export function fromInvalidParams(answer: unknown | string | Uint8Array, options?: RefusalOptions): Violation<RuleCode>[];

/**
 * Violations as an error summary shows them: each with its path, and a message that names the field. A field has the label
 * that `describe` gives, unless `labels` has one.
 * @throws TypeError when there is no such objecttype, or no labels in the language.
 */
export function errorSummary(
  objecttype: Objecttype,
  violations: readonly { code: string; path: string; message: string }[],
  options?: { labels?: Labels; language?: Language },
): { path: string; message: string }[];
