// JSON documents, and places in them.

import type { Draft, Objecttype } from 'klantinteracties';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };
export type Path = readonly (string | number)[];

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const pointer = (path: Path): string =>
  path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export function get(document: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, segment) => {
    if (Array.isArray(value)) return value[Number(segment)];
    return isObject(value) ? value[segment] : undefined;
  }, document);
}

/** Gives a place a value; what stands in the way makes room. */
export function put(draft: Draft<Objecttype>, path: Path, value: Json) {
  try {
    draft.set(pointer(path), value);
  } catch {
    const last = path.at(-1);
    if (last !== undefined) put(draft, path.slice(0, -1), typeof last === 'number' ? [value] : { [last]: value });
  }
}

/** Takes away what stands at a place, and the objects that it leaves empty; a list keeps its items. */
export function take(draft: Draft<Objecttype>, path: Path) {
  const document = draft.toJSON() as Json;
  if (get(document, path) === undefined) return;
  draft.remove(pointer(path));
  const holder = path.slice(0, -1);
  const held = get(document, holder);
  if (typeof holder.at(-1) === 'string' && isObject(held) && Object.keys(held).length === 1) take(draft, holder);
}
