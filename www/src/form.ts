// Draws the form for a document, and the violations beside its inputs.

import type { Violation } from 'klantinteracties';
import { type Json, type Path, get, isObject, pointer } from './document';
import { KLANTCONTACT, type Part } from './form-model';

export interface Edit {
  path: Path;
  value: Json | undefined;
  /** Whether inputs come or go, so that the form has to be drawn again. */
  redraw: boolean;
}

/** Where the messages of a place go, and the input that they are about. */
interface Place {
  messages: HTMLElement;
  input?: HTMLElement;
}

export class Form {
  readonly #root: HTMLElement;
  readonly #edit: (edit: Edit) => void;
  #places = new Map<string, Place>();
  #document: Json = {};

  constructor(root: HTMLElement, edit: (edit: Edit) => void) {
    this.#root = root;
    this.#edit = edit;
  }

  draw(document: Json) {
    this.#document = document;
    this.#places = new Map();
    const summary = element('div', { className: 'summary' });
    this.#places.set('', { messages: summary });
    this.#root.replaceChildren(summary, ...this.#parts(KLANTCONTACT, []));
  }

  /** Goes on where inputs came or went: in the new block, or in the one that held the old. */
  focus(path: Path, isNew: boolean) {
    const block = this.#root.querySelector(`[data-block="${pointer(isNew ? path : path.slice(0, -1))}"]`);
    const next = block?.querySelector<HTMLElement>(isNew ? 'input, select, textarea' : ':scope > button');
    next?.focus();
  }

  /** A place below a betrokkene for what belongs there. */
  policyPlace(index: number): HTMLElement | null {
    return this.#root.querySelector(`[data-policy="${index}"]`);
  }

  show(violations: readonly Violation[]) {
    for (const { messages, input } of this.#places.values()) {
      messages.replaceChildren();
      input?.removeAttribute('aria-invalid');
    }
    for (const violation of violations) {
      const place = this.#nearest(violation.path);
      const label = violation.severity === 'error' ? 'Fout' : 'Let op';
      const message = element('p', { className: `message ${violation.severity}` }, `${label}: ${violation.message}`);
      message.dataset['code'] = violation.code;
      message.dataset['path'] = violation.path;
      place.messages.append(message);
      if (violation.severity === 'error') place.input?.setAttribute('aria-invalid', 'true');
    }
  }

  /** The place of a pointer, or of what holds it. */
  #nearest(path: string): Place {
    for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const place = this.#places.get(at);
      if (place) return place;
    }
    return this.#places.get('') ?? { messages: this.#root };
  }

  #parts(parts: readonly Part[], path: Path): HTMLElement[] {
    return parts.map((part) => {
      const own = [...path, part.name];
      switch (part.kind) {
        case 'text':
          return this.#text(part, own);
        case 'choice':
          return this.#choice(part, own);
        case 'object':
          return this.#object(part, own);
        case 'list':
          return this.#list(part, own);
      }
    });
  }

  #text(part: Part & { kind: 'text' }, path: Path): HTMLElement {
    const value = get(this.#document, path);
    const input = part.lines === undefined ? element('input', { type: 'text' }) : element('textarea', { rows: part.lines });
    input.value = typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
    input.addEventListener('input', () => {
      this.#edit({ path, value: input.value === '' ? undefined : input.value, redraw: false });
    });
    return this.#labelled(part.label, input, path, part.hint);
  }

  #choice(part: Part & { kind: 'choice' }, path: Path): HTMLElement {
    const value = get(this.#document, path);
    const select = element('select', {});
    select.append(new Option('kies …', ''));
    part.choices.forEach(([label, choice], index) => {
      select.append(new Option(label, String(index), false, choice === value));
    });
    select.addEventListener('change', () => {
      this.#edit({ path, value: part.choices[Number(select.value || NaN)]?.[1], redraw: false });
    });
    return this.#labelled(part.label, select, path);
  }

  #labelled(text: string, input: HTMLElement, path: Path, hint?: string): HTMLElement {
    const at = pointer(path);
    const messages = element('div', { className: 'messages', id: `messages${at}` });
    input.id = `input${at}`;
    input.dataset['pointer'] = at;
    input.setAttribute('aria-describedby', messages.id);
    const label = element('label', { htmlFor: input.id }, text);
    if (hint !== undefined) label.append(' ', element('small', {}, hint));
    this.#places.set(at, { messages, input });
    return element('div', { className: 'field' }, label, input, messages);
  }

  #object(part: Part & { kind: 'object' }, path: Path): HTMLElement {
    const here = isObject(get(this.#document, path));
    if (part.addLabel !== undefined && !here) {
      const messages = element('div', { className: 'messages' });
      this.#places.set(pointer(path), { messages });
      return element('div', { className: 'field' }, this.#button(part.addLabel, path, {}), messages);
    }
    const remove = part.addLabel === undefined ? [] : [this.#button(`${part.label} verwijderen`, path, undefined)];
    return this.#block(part.label, path, [...this.#parts(part.parts, path), ...remove]);
  }

  #list(part: Part & { kind: 'list' }, path: Path): HTMLElement {
    const value = get(this.#document, path);
    const items = Array.isArray(value) ? value : [];
    const blocks = items.map((_, index) => {
      const own = [...path, index];
      const title = `${part.item} ${index + 1}`;
      const contents = [...this.#parts(part.parts, own), this.#button(`${title} verwijderen`, own, undefined)];
      if (pointer(path) === '/hadBetrokkenen') {
        const policy = element('p', { className: 'policy' });
        policy.dataset['policy'] = String(index);
        contents.unshift(policy);
      }
      return this.#block(title, own, contents);
    });
    return this.#block(part.label, path, [...blocks, this.#button(part.addLabel, [...path, items.length], {})]);
  }

  #block(title: string, path: Path, contents: HTMLElement[]): HTMLElement {
    const messages = element('div', { className: 'messages' });
    this.#places.set(pointer(path), { messages });
    const block = element('fieldset', {}, element('legend', {}, title), messages, ...contents);
    block.dataset['block'] = pointer(path);
    return block;
  }

  #button(label: string, path: Path, value: Json | undefined): HTMLElement {
    const button = element('button', { type: 'button', className: value === undefined ? 'remove' : 'add' }, label);
    button.addEventListener('click', () => this.#edit({ path, value, redraw: true }));
    return button;
  }
}

/** An element with properties and children; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
