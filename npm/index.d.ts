/// <reference lib="esnext.disposable" />
import type { Klantcontact, Model, Objecttype } from './generated/model.js';
import type { ApiRequest } from './openklant.js';

export type * from './build.js';
export { answer, callbackRequest, effectiveContact, registerPartij, splitInteraction } from './build.js';
export type * from './generated/model.js';
export * from './diagram.js';
export * from './openklant.js';
export * from './timeline.js';
export { CodeObjecttype } from './generated/vocabulary.js';
export { type Schema, type SchemaIssue, type SchemaResult, schema, schemas } from './standard.js';

import type { CodeObjecttype } from './generated/vocabulary.js';

/** The kind of object that a code stands for, in any spelling that is in use, such as `zgw-Zaak`. */
export function recogniseCodeObjecttype(code: string | null | undefined): CodeObjecttype | undefined;

/** Loads the wasm file, in browsers and bundlers; Node needs it not. */
export default function init(source?: URL | string | Response | ArrayBuffer | ArrayBufferView): Promise<void>;

/** Starts from the bytes of the wasm file; Node needs it not. */
export function initSync(bytes: ArrayBuffer | ArrayBufferView): void;

/** How bad a violation is: an error makes the document invalid. */
export type Severity = 'error' | 'warning';

/** What a contact leads to: nothing, or something with or without reaching the customer. */
export type FollowUp = 'none' | 'without-contact' | 'needs-contact';

/** The language of messages. */
export type Language = 'nl' | 'en';

/** A kanaal that the municipality uses, and when. */
export type Kanaal = string | { code: string; begindatumGeldigheid?: string; einddatumGeldigheid?: string };

/** How a document is judged. An options object is read once; changing it afterwards has no effect. */
export interface Options {
  /** Against what; `basisterminologie` unless told. */
  profile?: 'basisterminologie' | 'open-klant';
  /** The moment of judging; the machine's clock unless told. */
  now?: Date | string;
  /** The language of messages; Dutch unless told. */
  language?: Language;
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

/** What was corrected in a klantcontact, and what to send to the register. */
export interface Correction {
  reason: string;
  /** Where the two differ, as JSON Pointers. */
  differences: string[];
  /** What is no repair (`klantcontact-changed`), and what is newly wrong. */
  violations: Violation[];
  /** What to send when there are no violations: the properties that differ, for each object that has a uuid. */
  requests: ApiRequest[];
}

/**
 * Corrects a klantcontact that is registered: a value that becomes another, or goes, is a repair. What was empty and is
 * filled in is new, and so are other people, tasks, subjects and zaken: each is a violation. What changes must have a uuid.
 * @throws TypeError when no reason is given.
 */
export function correct(
  original: Klantcontact | string | Uint8Array,
  changed: Klantcontact | string | Uint8Array,
  options: Options & { reason: string },
): Correction;

/** What an edit changed of the violations, both in document order. */
export interface Change {
  /** What is wrong now, and was not before. */
  readonly added: readonly Violation[];
  /** What was wrong, and no longer is. */
  readonly removed: readonly Violation[];
}

/**
 * A document that is being filled in, held within the wasm file: an edit carries one value across, and gives back what
 * it changed. The violations are always those of `validate` for the whole document.
 *
 * Paths are JSON Pointers (RFC 6901). In a list, the index behind the last element, or `-`, stands for a new one. What is
 * declared and not there yet is made on the way: to set `/bezoekadres/postcode` makes the `bezoekadres`.
 *
 * Free it when the form is gone, or declare it with `using`; one that is forgotten is freed some time after.
 */
export class Draft<T extends Objecttype> {
  /**
   * @param initial What the form shows at first; an empty object unless told.
   * @throws TypeError when there is no such objecttype or option.
   */
  constructor(objecttype: T, initial?: unknown | string | Uint8Array, options?: Options);
  /**
   * Gives a property or an element a value; `undefined` takes it away.
   * @throws TypeError when there is no such place, or JSON cannot write the value; nothing has changed then. So do the
   * other edits.
   */
  set(path: string, value: unknown): Change;
  /** Puts an element before the one at the path, or after the last; a property gets the value. */
  insert(path: string, value: unknown): Change;
  /**
   * Takes a property or an element away; the elements behind it move down. Of a property that is not there nothing changes.
   */
  remove(path: string): Change;
  /** Takes a property or an element away, and inserts it at a path in the document that is then left. */
  move(from: string, path: string): Change;
  /** Whether no violation is an error. */
  get valid(): boolean;
  /** What is wrong at a path and below it, or everywhere, in document order. */
  violations(path?: string): Violation[];
  /** The well-formed object; undefined when the document is not valid. */
  value(): Model[T] | undefined;
  /** The document as it stands, with what is not declared too; null when the text that it began with cannot be read. */
  toJSON(): object;
  /** Gives the memory back; after that the draft cannot be used. */
  free(): void;
  [Symbol.dispose](): void;
}

/** The JSON Schema (2020-12) of an object, with what each property means; the package also holds them as files. */
export function jsonSchema(objecttype: Objecttype): object;

/** The same two functions with options that are read once. */
export function validator<T extends Objecttype>(
  objecttype: T,
  options?: Options,
): {
  validate(input: unknown | string | Uint8Array): Report<T>;
  validateMany(input: string | Uint8Array | unknown[]): ManyReport;
};

/** What is known of a contact; what is left out or null is not known, and no reason against. */
export interface Situation {
  /** Whether somebody from outside the municipality takes part. */
  betrokkene?: boolean | null;
  /** Whether somebody or something acts for the municipality. */
  actor?: boolean | null;
  /** Whether the contact has yet to take place. */
  planned?: boolean | null;
  /** Whether the conversation came about, or the message is likely to arrive. */
  established?: boolean | null;
  /** The number of subjects. */
  onderwerpen?: number | null;
  /** Whether a known partij is among those involved. */
  known?: boolean | null;
  followUp?: FollowUp | null;
}

/** What to do with a contact, and every reason against registering it as it is. */
export interface Decision {
  decision: 'register' | 'split' | 'not-yet' | 'no-purpose' | 'not-a-klantcontact';
  reasons: { code: string; message: string; source: string }[];
}

/** May this be registered as a klantcontact? */
export function mayRegister(situation: Situation, language?: Language): Decision;

/** What a klantcontact shows of that question; an unreadable one shows nothing. */
export function situationOf(klantcontact: unknown | string | Uint8Array, options?: Options): Situation;

/** What may stand in the contact details of a betrokkene, and why. */
export interface Policy {
  policy: 'empty' | 'required' | 'allowed';
  reason: string;
}

/** Which contact details belong to a betrokkene? */
export function contactDetails(
  situation: { known: boolean; followUp: FollowUp; otherDetails?: boolean },
  language?: Language,
): Policy;

/** A rule: its name, how bad breaking it is, and a document that breaks it. `klantinteracties/rules` explains it. */
export interface Rule {
  code: string;
  /** Absent for a rule about values. */
  objecttype?: Objecttype;
  /** Where a violation points, from that object. */
  path: string;
  severities: Record<'basisterminologie' | 'open-klant', Severity | 'off'>;
  /** Where the rule comes from. */
  source: string;
  /** What is wrong and what to do, with `{name}` for parameters. */
  message: string;
  /**
   * A document that breaks it; without an objecttype it is `{"original", "changed"}` for `correct`, or a list of
   * klantcontacten for `timeline`.
   */
  example: { objecttype?: Objecttype; document: string };
}

/** Every rule. */
export function ruleCatalogue(language?: Language): Rule[];

/** Violations in the shape that the APIs of Dutch municipalities answer with. */
export function toInvalidParams(
  violations: readonly Pick<Violation, 'path' | 'code' | 'message'>[],
): { name: string; code: string; reason: string }[];
