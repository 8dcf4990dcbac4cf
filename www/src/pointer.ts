// JSON Pointers (RFC 6901), as the library gives them.

/** The names and indexes in a pointer, from the whole document on. */
export const segmentsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a pointer in a value. */
export function valueAt(value: unknown, path: string): unknown {
  return segmentsOf(path).reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment) ? (value as Record<string, unknown>)[segment] : undefined,
    value,
  );
}
