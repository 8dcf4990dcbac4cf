// The document that a page is about: the one in its address, or an example of the standard.

import { useEffect, useState } from 'preact/hooks';
import { fromHash, useHash } from './address';
import { EXAMPLES, type Example } from './examples';

/** How long a text may be to stand in an address, in UTF-16 code units. */
const LONGEST = 200_000;

export const textOf = ({ document }: Example): string => JSON.stringify(document, null, 2);

const TEXTS: ReadonlyMap<string, string> = new Map(EXAMPLES.map((example) => [example.slug, textOf(example)]));

/** The example with this name, as JSON text. */
export const exampleText = (slug: string): string | undefined => TEXTS.get(slug);

/** The name of the example that a text is. */
export const exampleOf = (text: string): string | undefined => [...TEXTS].find(([, example]) => example === text)?.[0];

export const fits = (text: string): boolean => text.length <= LONGEST;

/** The text of the document, which stays in the address. A text that is too long for an address is not kept. */
export function useDocument(initial: string): [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  useHash(fits(text) ? text : '');
  useEffect(() => {
    const follow = () => void fromHash(location.hash).then((shared) => shared && setText(shared));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [text, setText];
}
