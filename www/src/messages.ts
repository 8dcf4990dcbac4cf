import type { Violation } from 'klantinteracties';
import { element } from './dom';

/** Where messages about one place of the document are shown. */
interface Place {
  messages: HTMLElement;
  input?: HTMLElement;
}

/** Shows each violation at its field, or at the nearest block around it; returns those that have neither. */
export function showAtFields(form: HTMLElement, violations: readonly Violation[], language: string): Violation[] {
  const places = findPlaces(form);
  for (const { messages, input } of places.values()) {
    messages.replaceChildren();
    input?.removeAttribute('aria-invalid');
  }
  return violations.filter((violation) => {
    const pointer = nearest(places, violation.path);
    const place = places.get(pointer);
    if (!place) return true;
    place.messages.append(messageItem(violation, language, violation.path.slice(pointer.length + 1)));
    if (violation.severity === 'error') place.input?.setAttribute('aria-invalid', 'true');
    return false;
  });
}

/** A violation as an item of a list; `where` says which part of that place it is about. */
export function messageItem({ severity, message, code }: Violation, language: string, where: string): HTMLElement {
  const kind = severity === 'error' ? 'Fout' : 'Let op';
  const item = element('li', { class: `message ${severity}`, 'data-code': code }, element('strong', {}, `${kind}: `));
  if (where !== '') item.append(element('code', {}, where), ' ');
  item.append(element('span', { lang: language }, message));
  return item;
}

function findPlaces(form: HTMLElement): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const block of form.querySelectorAll<HTMLElement>('[data-block]')) {
    const messages = block.querySelector<HTMLElement>(':scope > .messages');
    if (messages) places.set(block.dataset['block'] ?? '', { messages });
  }
  for (const input of form.querySelectorAll<HTMLElement>('[data-pointer]')) {
    const messages = input.parentElement?.querySelector<HTMLElement>('.messages');
    // The place is the block when it has both: the block stands around all that the message can be about.
    const pointer = input.dataset['pointer'] ?? '';
    if (messages && !places.has(pointer)) places.set(pointer, { messages, input });
  }
  return places;
}

function nearest(places: Map<string, Place>, path: string): string {
  let pointer = path;
  while (pointer !== '' && !places.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
  return pointer;
}
