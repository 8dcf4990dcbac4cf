// The state of a page in its address, so that it can be shared and kept. Choices stand in the query. A document stands in the
// hash, which browsers send to no server.

import { useEffect, useState } from 'preact/hooks';

/** Choices by name, with what each is when the address does not say. */
export function useChoices<T extends Readonly<Record<string, string>>>(initial: T): [T, (changes: Partial<T>) => void] {
  const [choices, set] = useState<T>(() => {
    // While the site is built, there is no address.
    const query = new URLSearchParams(globalThis.location?.search);
    return Object.fromEntries(Object.entries(initial).map(([name, value]) => [name, query.get(name) ?? value])) as T;
  });
  const change = (changes: Partial<T>) => {
    const next = { ...choices, ...changes };
    set(next);
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries<string>(next)) {
      if (value === initial[name]) query.delete(name);
      else query.set(name, value);
    }
    const search = query.size > 0 ? `?${query}` : location.pathname;
    history.replaceState(null, '', search + location.hash);
  };
  return [choices, change];
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream as TransformStream)).arrayBuffer());
}

/** A text as the hash of an address. */
export async function toHash(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `#${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The text in the hash of an address; undefined when there is none, or it was cut off. */
export async function fromHash(hash: string): Promise<string | undefined> {
  if (hash.length < 2) return undefined;
  try {
    const base64 = hash.slice(1).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
}

/** Keeps a text in the hash of the address. The address follows a moment after the text has stopped changing. */
export function useHash(text: string) {
  useEffect(() => {
    const timer = setTimeout(() => {
      void toHash(text).then((hash) => history.replaceState(null, '', location.pathname + location.search + hash));
    }, 500);
    return () => clearTimeout(timer);
  }, [text]);
}
