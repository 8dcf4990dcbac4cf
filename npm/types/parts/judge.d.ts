import type { FollowUp } from './decision.js';
import type { Model, Objecttype } from './model.js';
import type { CodeObjecttype } from './vocabulary.js';

/** How bad a violation is: an error makes the document invalid. */
export type Severity = 'error' | 'warning';

/** The languages of messages: those of the package, to which those of `addLanguage` can be added. */
export interface Languages {
  nl: true;
  en: true;
  fry: true;
  deu: true;
}

/** The language of messages. */
export type Language = keyof Languages;

/** For whom messages are: an employee, who knows the words of the standard, or an inhabitant who fills in a form. */
export type Audience = 'medewerker' | 'klant';

/** In which words messages are. Some have to be imported first, such as `klantinteracties/fry`. */
export interface Wording {
  /** Dutch unless told. */
  language?: Language;
  /** An employee unless told. */
  audience?: Audience;
}

/** A kanaal that the municipality uses, and when. */
export type Kanaal = string | { code: string; begindatumGeldigheid?: string; einddatumGeldigheid?: string };

/** How a document is judged. An options object is read once; changing it afterwards has no effect. */
export interface Options extends Wording {
  /** Against what; `basisterminologie` unless told. */
  profile?: 'basisterminologie' | 'open-klant';
  /** The moment of judging; the machine's clock unless told. */
  now?: Date | string;
  /** How bad breaking a rule is, by its code. */
  rules?: Record<string, Severity | 'off'>;
  /** What the contact leads to, where the caller knows better than the document shows. */
  followUp?: FollowUp;
  /** The kanalen of the municipality; any will do unless told. */
  kanalen?: Kanaal[];
  /** Whether the document is judged, and its value given, as `normalize` writes it. */
  normalize?: boolean;
  /** How large one document may be; 16 MiB unless told. */
  maxBytes?: number;
}

/** One thing that is wrong, and where; never the value that is wrong. */
export interface Violation {
  /** The stable name of the rule. */
  code: string;
  severity: Severity;
  /** A JSON Pointer (RFC 6901); empty for the whole document. */
  path: string;
  /** What is wrong and what to do, for the person who fills in the form. */
  message: string;
  /** What the message speaks of. */
  params: Record<string, string | number | boolean | string[]>;
  /** Where the rule comes from. */
  source: string;
}

/** What was found in one document. */
export interface Report<T extends Objecttype> {
  /** Whether no violation is an error. */
  valid: boolean;
  /** In document order. */
  violations: Violation[];
  /** The well-formed object, made when it is read; undefined when the document is not valid. */
  readonly value?: Model[T];
  /** What the option `normalize` changed; found again when it is read. */
  readonly changes: Rewritten[];
}

/** A property that was written otherwise; neither the old nor the new value. */
export interface Rewritten {
  /** A JSON Pointer (RFC 6901). */
  path: string;
  /**
   * What was changed: `white-space`, `invisible-characters`, `json-duplicate-key` (the last value is kept), or the form that
   * the value now has.
   */
  code: string;
  /** What was changed, for the person who filled in the form. */
  message: string;
}

/** A document in its normal form. */
export interface Normalized {
  /** The whole document, with what is not declared too; absent when it cannot be read. */
  value?: unknown;
  /** What was changed to get it, in document order. */
  changes: Rewritten[];
}

/** What was found in many documents. */
export interface ManyReport {
  total: number;
  valid: number;
  /** Those with errors, by their place from 0. */
  invalid: { index: number; violations: Violation[] }[];
}

/**
 * Validates one document: JSON text, JSON in UTF-8, or a value. Bad input of any kind is a report.
 * @throws TypeError when there is no such objecttype or option.
 */
export function validate<T extends Objecttype>(
  objecttype: T,
  input: unknown | string | Uint8Array,
  options?: Options,
): Report<T>;

/**
 * Validates many: a JSON array or NDJSON, as text or in UTF-8, or a list of values. A text that is one document over several
 * lines is read as that.
 */
export function validateMany<T extends Objecttype>(
  objecttype: T,
  input: string | Uint8Array | readonly unknown[],
  options?: Options,
): ManyReport;

/**
 * Writes values as systems want them, where there is no doubt what was meant: no white space around texts, no invisible
 * characters that come along when text is copied, a telefoonnummer of digits only and with `+` for `00`, a postcode as
 * `1234 AB`, the domain of an e-mail address in small letters, an IBAN without spaces and in capitals, the numbers of
 * registers without spaces, points and dashes, a BSN with the zero in front that it lost. What has no such form stays as it
 * is; the input is not touched.
 */
export function normalize<T extends Objecttype>(
  objecttype: T,
  input: unknown | string | Uint8Array,
  options?: Options,
): Normalized;

/** `validate` and `validateMany` with options that are read once. */
export function validator<T extends Objecttype>(
  objecttype: T,
  options?: Options,
): {
  validate(input: unknown | string | Uint8Array): Report<T>;
  validateMany(input: string | Uint8Array | unknown[]): ManyReport;
};

/** Violations in the shape that the APIs of Dutch municipalities answer with. */
export function toInvalidParams(
  violations: readonly Pick<Violation, 'path' | 'code' | 'message'>[],
): { name: string; code: string; reason: string }[];

/** The kind of object that a code stands for, in any spelling that is in use, such as `zgw-Zaak`. */
export function recogniseCodeObjecttype(code: string | null | undefined): CodeObjecttype | undefined;
