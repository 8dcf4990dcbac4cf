import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { toHash } from '../address';

interface DocumentLinkProps {
  /** The page, from the page that has the link; its query can follow. */
  page: string;
  /** JSON text. */
  document: string;
  /** What a screen reader says where the text alone is not enough. */
  label?: string;
  children: ComponentChildren;
}

/** A link to a page that shows the document. */
export function DocumentLink({ page, document, label, children }: DocumentLinkProps) {
  const [hash, setHash] = useState('');
  useEffect(() => {
    let current = true;
    void toHash(document).then((hash) => current && setHash(hash));
    return () => void (current = false);
  }, [document]);
  return (
    <a class="utrecht-link utrecht-link--html-a" href={page + hash} aria-label={label}>
      {children}
    </a>
  );
}
