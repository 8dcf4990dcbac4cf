import type { ChangeCode, ExpectedValue, ReasonCode, RuleCode } from './parts/codes.js';

export type { ChangeCode, ExpectedValue, ReasonCode, RuleCode };

/** The texts of reports in a language. A message has the same `{name}` for parameters as the Dutch one has. */
export interface LanguageTexts {
  /** What is wrong and what to do, by the code of the rule. */
  rules: Readonly<Record<RuleCode, string>>;
  /** What normalising changed, by the code of the change. */
  changes: Readonly<Record<ChangeCode, string>>;
  /** The reasons of `contactDetails`. */
  reasons: Readonly<Record<ReasonCode, string>>;
  /** What the message of the rule `type` calls the kinds of value. */
  expected: Readonly<Record<ExpectedValue, string>>;
  /** The texts to an inhabitant that are other than those above; without this, only employees are spoken to. */
  klant?: {
    readonly rules?: Readonly<Partial<Record<RuleCode, string>>>;
    readonly changes?: Readonly<Partial<Record<ChangeCode, string>>>;
    readonly reasons?: Readonly<Partial<Record<ReasonCode, string>>>;
  };
}

/**
 * Adds a language, or replaces its texts. After that the option `language` takes it in all entries. TypeScript knows it when
 * it is declared: `declare module 'klantinteracties' { interface Languages { pap: true } }`.
 * @throws TypeError when a text is missing.
 */
export function addLanguage(name: string, texts: LanguageTexts): void;
