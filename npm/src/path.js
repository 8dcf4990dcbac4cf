// Paths, which callers give as JSON Pointers (RFC 6901) or as arrays of names and indexes.

const escaped = (step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (step) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** A path as a JSON Pointer. */
export function asPath(path, name = 'path') {
  if (Array.isArray(path)) return path.map((step) => `/${escaped(step)}`).join('');
  if (path === '' || (typeof path === 'string' && path.startsWith('/'))) return path;
  throw new TypeError(`${name}: use a JSON Pointer, such as /hadBetrokkenen/0/rol, or an array of its steps`);
}

/** Paths as JSON Pointers: one path, or an array of paths. */
export function asPaths(paths) {
  const isOne = !Array.isArray(paths) || !paths.every((path) => Array.isArray(path) || path === '' || path?.[0] === '/');
  return (isOne ? [paths] : paths).map((path) => asPath(path));
}

/** The names and indexes of a JSON Pointer. */
export const steps = (pointer) => pointer.split('/').slice(1).map(unescaped);

/** What a caller has for a path: under the path itself, or under the one in which each index is a star. */
export const ofPath = (own, path) => own[path] ?? own[path.replace(/\/(\d+|-)(?=\/|$)/g, '/*')];

/** Whether a path is the other, or leads to a place in it. */
export const isWithin = (path, holder) => path === holder || path.startsWith(`${holder}/`);
