/// <reference lib="esnext.disposable" />
import type { Options, Violation } from './judge.js';
import type { Model, Objecttype } from './model.js';

/** What an edit changed of the violations, both in document order. */
export interface Change {
  /** What is wrong now, and was not before. */
  readonly added: readonly Violation[];
  /** What was wrong, and no longer is. */
  readonly removed: readonly Violation[];
}

/**
 * A document that is being filled in, held within the wasm file: an edit carries one value across, and gives back what
 * it changed. The violations are always those of `validate` for the whole document.
 *
 * Paths are JSON Pointers (RFC 6901). In a list, the index behind the last element, or `-`, stands for a new one. What is
 * declared and not there yet is made on the way: to set `/bezoekadres/postcode` makes the `bezoekadres`.
 *
 * Free it when the form is gone, or declare it with `using`; one that is forgotten is freed some time after.
 */
export class Draft<T extends Objecttype> {
  /**
   * @param initial What the form shows at first; an empty object unless told.
   * @throws TypeError when there is no such objecttype or option.
   */
  constructor(objecttype: T, initial?: unknown | string | Uint8Array, options?: Options);
  /**
   * Gives a property or an element a value; `undefined` takes it away.
   * @throws TypeError when there is no such place, or JSON cannot write the value; nothing has changed then. So do the
   * other edits.
   */
  set(path: string, value: unknown): Change;
  /** Puts an element before the one at the path, or after the last; a property gets the value. */
  insert(path: string, value: unknown): Change;
  /**
   * Takes a property or an element away; the elements behind it move down. Of a property that is not there nothing changes.
   */
  remove(path: string): Change;
  /** Takes a property or an element away, and inserts it at a path in the document that is then left. */
  move(from: string, path: string): Change;
  /** Whether no violation is an error. */
  get valid(): boolean;
  /** What is wrong at a path and below it, or everywhere, in document order. */
  violations(path?: string): Violation[];
  /** The well-formed object; undefined when the document is not valid. */
  value(): Model[T] | undefined;
  /** The document as it stands, with what is not declared too; null when the text that it began with cannot be read. */
  toJSON(): object;
  /** Gives the memory back; after that the draft cannot be used. */
  free(): void;
  [Symbol.dispose](): void;
}
