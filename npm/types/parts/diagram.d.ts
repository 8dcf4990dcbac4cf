import type { Klantcontact } from './model.js';

/** In what a drawing is written: a flowchart of Mermaid, or a directed graph of Graphviz. */
export type Notation = 'mermaid' | 'dot';

/** What a drawing shows. */
export interface DiagramOptions {
  /** Whether it shows names, numbers, addresses and subjects, which are personal data; it does not unless told. */
  values?: boolean;
}

/**
 * Draws a klantcontact with all that it holds, in the objects, relations and colours of the standard; or several of one
 * interaction, in one drawing. Objects with the same uuid or number are one, and so are equal actoren and partijen with
 * a name.
 *
 * A klantcontact that serves no purpose, as `mayRegister` decides, is not registered and not drawn. What cannot be read
 * is not drawn either; what is no JSON gives an empty drawing.
 * @throws TypeError when there is no such notation or option.
 */
export function diagram(
  klantcontact: Klantcontact | readonly Klantcontact[] | string | Uint8Array,
  notation: Notation,
  options?: DiagramOptions,
): string;
