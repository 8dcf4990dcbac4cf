// Documents that a case gives as a base and what differs from it; tests/it/change.rs makes the same documents natively.

/** The document without what stands at some JSON Pointers, and then with other values at others. */
export function changed(document, { remove = [], set = {} }) {
  let copy = structuredClone(document);
  const place = (pointer) => {
    const names = pointer.split('/').slice(1).map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = names.pop();
    return [names.reduce((value, name) => value[name], copy), last];
  };
  for (const pointer of remove) {
    const [parent, name] = place(pointer);
    if (!Object.hasOwn(parent, name)) throw new Error(`${pointer} is not there to be removed`);
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
  }
  for (const [pointer, value] of Object.entries(set)) {
    if (pointer === '') {
      copy = structuredClone(value);
      continue;
    }
    const [parent, name] = place(pointer);
    if (Array.isArray(parent) && !(Number(name) <= parent.length)) throw new Error(`${pointer} leaves a gap`);
    parent[name] = structuredClone(value);
  }
  return copy;
}

/** A document as a case gives it: an object is what differs from a base; a text and a list are the document itself. */
export const given = (document, base) =>
  typeof document === 'string' || Array.isArray(document) ? document : changed(base, document ?? {});
