/** A value as it stands in a JSON document, and ways to change one place of it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

/** The names and indexes that lead to a place. */
export type Path = readonly string[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that the text holds; undefined when it holds none. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As a JSON Pointer (RFC 6901). */
export function toPointer(path: Path): string {
  return path.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function valueAt(node: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, name) => {
    if (Array.isArray(value)) return value[Number(name)];
    return isObject(value) ? value[name] : undefined;
  }, node);
}

/** A copy with the value at that place; objects on the way are made where they are missing. */
export function withValue(document: JsonObject, path: Path, value: Json): JsonObject {
  const changed = replace(document, path, value);
  return isObject(changed) ? changed : document;
}

function replace(node: Json | undefined, [name, ...rest]: Path, value: Json): Json {
  if (name === undefined) return value;
  if (Array.isArray(node)) return node.with(Number(name), replace(node[Number(name)], rest, value));
  const object = isObject(node) ? node : {};
  return { ...object, [name]: replace(object[name], rest, value) };
}

/** A copy without that place, and without the objects and lists that only existed for it. Items of lists stay. */
export function withoutValue(document: JsonObject, path: Path): JsonObject {
  const changed = remove(document, path);
  return isObject(changed) ? changed : {};
}

function remove(node: Json | undefined, [name, ...rest]: Path): Json | undefined {
  if (name === undefined) return undefined;
  if (Array.isArray(node)) {
    const index = Number(name);
    if (rest.length > 0) return node.with(index, remove(node[index], rest) ?? {});
    return node.length > 1 ? node.toSpliced(index, 1) : undefined;
  }
  if (!isObject(node)) return node;
  const { [name]: child, ...others } = node;
  const changed = remove(child, rest);
  if (changed !== undefined) return { ...node, [name]: changed };
  return Object.keys(others).length > 0 ? others : undefined;
}
