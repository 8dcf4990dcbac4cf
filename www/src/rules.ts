// What the page of the rules knows of each rule.

import type { Objecttype, Severity } from 'klantinteracties';

export const PROFILES = ['basisterminologie', 'open-klant'] as const;

/** A rule in one language. */
export interface RuleEntry {
  code: string;
  what: string;
  why: string;
  message: string;
  /** The message to an inhabitant, where it is another. */
  klant?: string | undefined;
  source: string;
  link: string;
  /** The object that it looks at, with its name; absent for a rule about values. */
  about?: { objecttype: Objecttype; label: string } | undefined;
  path: string;
  severities: Readonly<Record<(typeof PROFILES)[number], Severity | 'off'>>;
  /** A document that keeps to it, and one that breaks it. */
  accepted?: string | undefined;
  rejected: string;
  /** What that is a document of; absent where it is more than one document. */
  objecttype?: Objecttype | undefined;
  /** Whether the playground reports it: that judges without settings, and some rules are about a setting. */
  inPlayground: boolean;
}

/** The file with the rules, beside their page in each language. */
export const RULES = 'rules.json';
