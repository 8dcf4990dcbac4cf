// Searching: what is found, and how. The index is made while the site is built, and a browser reads it with the same options.

import MiniSearch, { type Options } from 'minisearch';
import type { Language } from './language';

/** A part of a page that can be found. */
export interface Found {
  /** Where it is, from the root of the site. */
  path: string;
  /** The page that it is in, and the heading above it, which may be that of the page. */
  page: string;
  heading: string;
  text: string;
  /** The language that it is written in. */
  language: Language;
}

/** A word without accents, in lower case, so that it is found however it is typed. */
const plain = (word: string) => word.normalize('NFD').replace(/\p{Mark}/gu, '').toLowerCase();

export const OPTIONS: Options<Found> = {
  idField: 'path',
  fields: ['heading', 'page', 'text'],
  storeFields: ['path', 'page', 'heading', 'text', 'language'],
  processTerm: plain,
  searchOptions: { boost: { heading: 4, page: 2 }, prefix: true, fuzzy: (word) => (word.length > 4 ? 0.2 : false), combineWith: 'AND' },
};

/** The file with the index, beside the page of searching in each language. */
export const INDEX = 'index.json';

/** How long the text is that is shown of what was found, in characters. */
const SHOWN = 200;

/** A piece of what was found around the first word that was found, with those words marked. */
export function excerpt(text: string, words: readonly string[]): { text: string; marked: boolean }[] {
  const isFound = (word: string) => words.includes(plain(word));
  const parts = text.split(/([\p{Letter}\p{Mark}\p{Number}]+)/u);
  let before = 0;
  for (const part of parts) {
    if (isFound(part)) break;
    before += part.length;
  }
  if (before >= text.length) before = 0;
  const start = before < SHOWN / 2 ? 0 : before - SHOWN / 4;
  const shown: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const part of parts) {
    // A piece begins with a word.
    if (at >= start && at < start + SHOWN && (shown.length > 0 || /[\p{Letter}\p{Number}]/u.test(part))) shown.push({ text: part, marked: isFound(part) });
    at += part.length;
  }
  if (start > 0) shown.unshift({ text: '… ', marked: false });
  if (at > start + SHOWN) shown.push({ text: ' …', marked: false });
  return shown;
}

export const read = (json: string): MiniSearch<Found> => MiniSearch.loadJSON(json, OPTIONS);
