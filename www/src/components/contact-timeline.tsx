// Contacts as the component ContactTimeline of the municipality of The Hague draws them.

import { ContactTimeline as DenHaag } from '@gemeente-denhaag/contact-timeline';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What that component shows of a contact. */
export interface ContactProps {
  id: string;
  title: ComponentChildren;
  description: ComponentChildren;
  sender: ComponentChildren;
  date: ComponentChildren;
  channel: string;
  file?: ComponentChildren;
}

/**
 * Version 0.1.2 does not say whether a contact is open, and Safari reads its list as no list, so both are said here. What
 * cannot be mended around it: the onderwerp of a contact is no heading, because it stands in a button.
 */
function mend(place: HTMLElement) {
  for (const list of place.querySelectorAll('ol')) list.role = 'list';
  for (const button of place.querySelectorAll('button[aria-controls]')) {
    const details = document.getElementById(button.getAttribute('aria-controls') ?? '');
    button.setAttribute('aria-expanded', String(!details?.className.includes('--hidden')));
  }
}

interface Props {
  items: readonly ContactProps[];
  /** Which contacts are open to begin with. */
  open: readonly string[];
  labels: { today: string; yesterday: string };
}

export function ContactTimeline({ items, open, labels }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    mend(current);
    const observer = new MutationObserver(() => mend(current));
    observer.observe(current, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place}>
      <DenHaag items={[...items]} expandedItems={[...open]} labels={labels} collapsible />
    </div>
  );
}
