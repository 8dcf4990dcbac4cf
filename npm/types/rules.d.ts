import type { RuleCode } from './parts/codes.js';

/** What explains a rule to people. */
export interface Explanation {
  /** What the rule reports, in a sentence. */
  what: string;
  /** Why that is wrong for the people concerned. */
  why: string;
  /** The address at which the source of the rule can be read. */
  link: string;
}

/** Explains the rule with this code, for pages that show the rules; undefined when there is none. It needs no `init`. */
export function explainRule(code: RuleCode | (string & {}), language?: 'nl' | 'en'): Explanation | undefined;
