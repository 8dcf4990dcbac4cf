/// <reference lib="esnext.disposable" />
import type { Options, Rewritten, Severity, Violation, ViolationCode } from './judge.js';
import type { Model, Objecttype } from './model.js';
import type { AnyPath, PathOf, PathsOf, Unfinished, ValueAt } from './path.js';

/** What an edit changed of the violations, both in document order. */
export interface Change {
  /** What is wrong now, and was not before. */
  readonly added: readonly Violation[];
  /** What was wrong, and no longer is. */
  readonly removed: readonly Violation[];
}

/** What a program found itself, such as that a kanaal is closed: a violation, or the part of it that is not usual. */
export interface Finding {
  /** Where; the place that is checked unless told. */
  path?: AnyPath;
  /** What is wrong and what to do, for the person who fills in the form. */
  message: string;
  /** `check` unless told. A program declares codes of its own in `OwnParamsOf`. */
  code?: ViolationCode;
  /** An error unless told. */
  severity?: Severity;
  /** None unless told. */
  params?: Violation['params'];
  /** Where the rule comes from. */
  source?: string;
}

/** What a check of a program found: nothing, a message, or one or more findings. */
export type Checked = void | null | undefined | string | Finding | readonly (string | Finding)[];

/**
 * A document that is being filled in, held within the wasm file: an edit carries one value across, and gives back what
 * it changed. The violations are always those of `validate` for the whole document, and those that were reported.
 *
 * A path is a JSON Pointer (RFC 6901), such as `/hadBetrokkenen/0/rol`, or its steps, such as `['hadBetrokkenen', 0, 'rol']`.
 * In a list, the index behind the last element, or `-`, stands for a new one. What is declared and not there yet is made on
 * the way: to set `/bezoekadres/postcode` makes the `bezoekadres`. TypeScript checks paths that are known when the program is
 * compiled, and takes any other text. Where a path leads nowhere, each function throws a TypeError.
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
   * @throws TypeError when JSON cannot write the value; nothing has changed then. So do the other edits.
   */
  set<const P extends AnyPath>(path: PathOf<T, P>, value: Unfinished<ValueAt<T, P>> | undefined): Change;
  /** Puts an element before the one at the path, or after the last; a property gets the value. */
  insert<const P extends AnyPath>(path: PathOf<T, P>, value: Unfinished<ValueAt<T, P>>): Change;
  /**
   * Takes a property or an element away; the elements behind it move down. Of a property that is not there nothing changes.
   */
  remove<const P extends AnyPath>(path: PathOf<T, P>): Change;
  /** Takes a property or an element away, and inserts it at a path in the document that is then left. */
  move<const From extends AnyPath, const To extends AnyPath>(from: PathOf<T, From>, path: PathOf<T, To>): Change;
  /** The value at a path, as it was given; undefined when there is none. */
  get<const P extends AnyPath>(path: PathOf<T, P>): unknown;
  /**
   * Writes what stands at a path and below it in its normal form, or everything, as `normalize` does, and gives what that changed:
   * when a field loses focus, for `get` to show it again.
   */
  normalize(): Rewritten[];
  normalize<const P extends AnyPath | undefined>(path: PathOf<T, P>): Rewritten[];
  /** Whether no violation is an error. */
  get valid(): boolean;
  /** What is wrong everywhere, or at a path and below it, in document order. What was reported comes last. */
  violations(): Violation[];
  violations<const P extends AnyPath | undefined>(path: PathOf<T, P>): Violation[];
  /** Says that somebody was at a field, so that what is wrong there is shown: when the field loses focus. */
  touch<const P extends AnyPath>(path: PathOf<T, P>): void;
  /** Whether somebody was anywhere, or at a place, at one in it or at one that holds it. */
  touched(): boolean;
  touched<const P extends AnyPath | undefined>(path: PathOf<T, P>): boolean;
  /**
   * Says that the form was sent, or the step of it with this path or these, and gives what is wrong there. Everything there is
   * then touched. What was reported is forgotten when the whole form is sent: the register answers anew.
   */
  submit(): Violation[];
  submit<const P extends AnyPath | undefined>(path: PathOf<T, P>): Violation[];
  submit<const P extends readonly AnyPath[]>(paths: PathsOf<T, P>): Violation[];
  /** What is wrong at places that were touched: everywhere, or at this path or these and below them. */
  visible(): Violation[];
  visible<const P extends AnyPath | undefined>(path: PathOf<T, P>): Violation[];
  visible<const P extends readonly AnyPath[]>(paths: PathsOf<T, P>): Violation[];
  /** Starts again with what the form shows at first; that of the last time unless told. Nothing is touched then. */
  reset(initial?: unknown | string | Uint8Array): void;
  /**
   * Adds violations of your own, or of the register, until their places are edited or the form is sent again, and gives them back
   * as they are kept.
   */
  report(violations: readonly (Finding & { path: AnyPath })[]): Violation[];
  /**
   * Adds what a check found that takes time, until the place is edited. When it was edited or checked again meanwhile, the
   * check is forgotten, and gives nothing.
   */
  check<const P extends AnyPath>(path: PathOf<T, P>, promise: PromiseLike<Checked>): Promise<Violation[]>;
  /** Whether a check has not answered yet. */
  get checking(): boolean;
  /** The well-formed object; undefined when the document is not valid. */
  value(): Model[T] | undefined;
  /** The document as it stands, with what is not declared too; null when the text that it began with cannot be read. */
  toJSON(): object;
  /** Gives the memory back; after that the draft cannot be used. */
  free(): void;
  [Symbol.dispose](): void;
}
