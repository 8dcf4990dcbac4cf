import type { Json, Path } from './json';

/** What a form can consist of. A path leads from the object that holds the part. */
export type Part = Field | Group | List | Option;

interface Placed {
  path: Path;
  label: string;
  /** When the part is offered; always, if this is left out. What the document already holds is shown all the same. */
  offered?: (holder: Json | undefined) => boolean;
}

export interface Field extends Placed {
  kind: 'field';
  input: 'line' | 'lines' | 'choice' | 'yes-no';
  hint?: string;
  choices?: readonly Choice[];
  /** What to call that nothing is chosen. */
  nothing?: string;
  /** Whether other parts depend on it. */
  reshapes?: boolean;
}

export interface Choice {
  value: string;
  label: string;
  /** Values that go with it in the same object. */
  fills?: Record<string, string>;
}

/** Fields of one object that is always there. */
export interface Group extends Placed {
  kind: 'group';
  parts: readonly Part[];
}

/** An object that is there or not. */
export interface Option extends Placed {
  kind: 'option';
  question: string;
  absent: string;
  present: string;
  fresh: Json;
  parts: readonly Part[];
}

/** A list of objects. */
export interface List extends Placed {
  kind: 'list';
  item: string;
  fresh: Json;
  parts: readonly Part[];
}
