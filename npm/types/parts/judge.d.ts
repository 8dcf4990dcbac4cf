import type { ChangeCode, ParamsOf, RuleCode } from './codes.js';
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

/** How bad breaking a rule is, by its code. */
export type RuleSettings = { readonly [C in RuleCode]?: Severity | 'off' };

/**
 * A text of your own in the place of a message: with `{name}` for parameters, such as `{max}`, or made by a function, which
 * TypeScript checks.
 */
export type MessageOf<C extends RuleCode> = string | ((violation: Violation<C>) => string);

/** Texts of your own, by the codes of rules. */
export type MessagesByCode = { readonly [C in RuleCode]?: MessageOf<C> };

/**
 * Texts of your own: by the codes of rules, and by paths, one for every rule or by their codes again. In a path `*` stands for
 * any index. A text at a path goes before one that holds everywhere.
 */
export interface Messages extends MessagesByCode {
  readonly [path: `/${string}`]: MessageOf<RuleCode> | MessagesByCode;
}

/** The names of fields, by their paths. In a path `*` stands for any index. */
export interface Labels {
  readonly [path: `/${string}`]: string;
}

/** How a document is judged. An options object is read once; changing it afterwards has no effect. */
export interface Options extends Wording {
  /** Against what; `basisterminologie` unless told. */
  profile?: 'basisterminologie' | 'open-klant';
  /** The moment of judging; the machine's clock unless told. */
  now?: Date | string;
  /** How bad breaking a rule is, by its code. */
  rules?: RuleSettings;
  /** Texts of your own in the place of messages. */
  messages?: Messages;
  /** What a form calls its fields, by their paths, for messages that name a field. In a path `*` stands for any index. */
  labels?: Labels;
  /** What the contact leads to, where the caller knows better than the document shows. */
  followUp?: FollowUp;
  /** The kanalen of the municipality; any will do unless told. */
  kanalen?: Kanaal[];
  /** Whether the document is judged, and its value given, as `normalize` writes it. */
  normalize?: boolean;
  /** How large one document may be; 16 MiB unless told. */
  maxBytes?: number;
}

/**
 * The `params` of violations of no rule, by their codes: what a program finds itself (`Draft.report`, `Draft.check`). A program
 * declares its codes: `declare module 'klantinteracties' { interface OwnParamsOf { 'bsn-in-use': {} } }`.
 */
export interface OwnParamsOf {
  /** Something that a program found and gave no code. */
  check: {};
}

/** The code of a violation: that of a rule, or one of `OwnParamsOf`. */
export type ViolationCode = RuleCode | keyof OwnParamsOf;

/**
 * One thing that is wrong, and where; never the value that is wrong. Its `code` tells its `params`:
 * `if (violation.code === 'max-length') violation.params.max` is a number.
 */
export type Violation<C extends ViolationCode = ViolationCode> = { [K in C]: ViolationOf<K> }[C];

/** A violation with this code. */
export interface ViolationOf<C extends ViolationCode, Path = string> {
  /** The stable name of the rule. */
  code: C;
  severity: Severity;
  /** A JSON Pointer (RFC 6901); empty for the whole document. */
  path: Path;
  /** What is wrong and what to do, for the person who fills in the form. */
  message: string;
  /** What the message speaks of. */
  params: (ParamsOf & OwnParamsOf)[C];
  /** Where the rule comes from. */
  source: string;
}

/** What was found in one document. It is valid when no violation is an error. */
export type Report<T extends Objecttype> = ValidReport<T> | InvalidReport;

/** What was found in a valid document. */
export interface ValidReport<T extends Objecttype> {
  valid: true;
  /** Warnings, in document order. */
  violations: Violation<RuleCode>[];
  /** The well-formed object, made when it is read. */
  readonly value: Model[T];
  /** What the option `normalize` changed; found again when it is read. */
  readonly changes: Rewritten[];
}

/** What was found in a document that is not valid. */
export interface InvalidReport {
  valid: false;
  /** In document order. */
  violations: Violation<RuleCode>[];
  readonly value?: undefined;
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
  code: ChangeCode;
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
  invalid: { index: number; violations: Violation<RuleCode>[] }[];
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
  violations: readonly { path: string; code: string; message: string }[],
): { name: string; code: string; reason: string }[];

/** The kind of object that a code stands for, in any spelling that is in use, such as `zgw-Zaak`. */
export function recogniseCodeObjecttype(code: string | null | undefined): CodeObjecttype | undefined;
