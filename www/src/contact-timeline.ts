// What @gemeente-denhaag/contact-timeline shows of a timeline: the same props, whatever draws them.

import type { TimelineItem } from 'klantinteracties';

/** The props of an item of that component. */
export interface ContactTimelineItemProps {
  id: string;
  title: string;
  description: string;
  sender: string;
  date: string;
  isoDate: string;
  channel: string;
  file: string;
}

const names = (parts: { naam: string }[]) => parts.map(({ naam }) => naam).join(', ');

export const contactTimelineItem = (item: TimelineItem): ContactTimelineItemProps => ({
  id: item.id,
  title: item.onderwerp,
  description: [item.inhoud, item.reactie].filter(Boolean).join('\n\n'),
  sender: names(item.direction === 'outgoing' ? item.actoren : item.betrokkenen) || item.directionLabel,
  date: item.date?.relative ?? item.date?.dayLabel ?? '',
  isoDate: item.date?.iso ?? '',
  channel: item.kanaalLabel,
  file: item.bijlagen.map(({ objectId }) => objectId).filter(Boolean).join(', '),
});
