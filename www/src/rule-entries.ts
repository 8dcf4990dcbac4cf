// Tells the page of the rules what the library knows of them, while the site is built.

import { PROFILES, type RuleEntry } from './rules';
import { type Rule, describe, ruleCatalogue, validate } from 'klantinteracties';
import { explainRule } from 'klantinteracties/rules';
import ACCEPTED from './accepted.json';
import type { Language } from './language';

export const ruleEntries = (language: Language): readonly RuleEntry[] =>
  ruleCatalogue(language).map((rule) => {
    const { code, message, klant, source, objecttype, path, severities } = rule;
    const { what = '', why = '', link = '' } = explainRule(code, language) ?? {};
    return {
      code, what, why, message, klant, source, link, path, severities,
      about: objecttype && { objecttype, label: describe(objecttype, '', language)?.label ?? objecttype },
      ...examplesOf(rule),
      objecttype: rule.example.objecttype,
      inPlayground: isReported(rule),
    };
  });

/** Whether a rule is reported of its example by judging without settings. */
function isReported({ code, example: { objecttype, document } }: Rule): boolean {
  if (objecttype === undefined) return false;
  return PROFILES.some((profile) => validate(objecttype, document, { profile }).violations.some((violation) => violation.code === code));
}

/** The two examples of a rule, written alike, so that what differs stands out. */
function examplesOf({ code, example }: Rule): { accepted: string | undefined; rejected: string } {
  const accepted = (ACCEPTED as Readonly<Record<string, string>>)[code];
  const rejected = example.document;
  // What these rules are about would be lost.
  if (accepted === undefined || code.startsWith('json-')) return { accepted, rejected };
  const value: unknown = JSON.parse(accepted);
  return { accepted: onLines(value), rejected: onLines(inOrderOf(JSON.parse(rejected), value)) };
}

const onLines = (value: unknown) => JSON.stringify(value, null, 2);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value with its properties in the order that they have in another. */
function inOrderOf(value: unknown, other: unknown): unknown {
  if (Array.isArray(value)) return value.map((element, index) => inOrderOf(element, Array.isArray(other) ? other[index] : undefined));
  if (!isObject(value)) return value;
  const like = isObject(other) ? other : {};
  const names = [...Object.keys(like).filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)];
  return Object.fromEntries([...new Set(names)].map((name) => [name, inOrderOf(value[name], like[name])]));
}
