import type { RuleCode } from './codes.js';
import type { Language, Severity } from './judge.js';
import type { Objecttype } from './model.js';

/** The JSON Schema (2020-12) of an object, with what each property means; the package also holds them as files. */
export function jsonSchema(objecttype: Objecttype): object;

/** A rule: its name, how bad breaking it is, and a document that breaks it. `klantinteracties/rules` explains it. */
export interface Rule {
  code: RuleCode;
  /** Absent for a rule about values. */
  objecttype?: Objecttype;
  /** Where a violation points, from that object. */
  path: string;
  severities: Record<'basisterminologie' | 'open-klant', Severity | 'off'>;
  /** Where the rule comes from. */
  source: string;
  /** What is wrong and what to do, with `{name}` for parameters. */
  message: string;
  /** The same to an inhabitant; absent where the message serves both. */
  klant?: string;
  /**
   * A document that breaks it; without an objecttype it is `{"original", "changed"}` for `correct`, a list of
   * klantcontacten for `timeline`, or an answer for `fromInvalidParams`.
   */
  example: { objecttype?: Objecttype; document: string };
}

/** Every rule. */
export function ruleCatalogue(language?: Language): Rule[];
