// The document that the form edits. What the form has no input for stays as it is.

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

/** The document with a value at a place; objects on the way are made, and taken away when they become empty. */
export function set(document: Json, path: Path, value: Json | undefined): Json {
  const [segment, ...rest] = path;
  if (segment === undefined) return value ?? {};
  const changed = rest.length === 0 ? value : setBelow(get(document, [segment]), rest, value);
  if (Array.isArray(document)) {
    // An item goes when it is removed, not when its last input is emptied.
    return changed === undefined && rest.length === 0
      ? document.filter((_, index) => index !== segment)
      : Object.assign([...document], { [segment]: changed ?? {} });
  }
  const { [segment]: _, ...others } = isObject(document) ? document : {};
  if (changed === undefined) return others;
  // A property that was there keeps its place.
  return { ...(isObject(document) ? document : {}), [segment]: changed };
}

function setBelow(value: Json | undefined, path: Path, below: Json | undefined): Json | undefined {
  const isNew = value === undefined || value === null;
  const changed = set(isNew ? (typeof path[0] === 'number' ? [] : {}) : value, path, below);
  const emptied = below === undefined && isObject(changed) && Object.keys(changed).length === 0;
  return emptied ? undefined : changed;
}
