import type { Violation, Wording } from './judge.js';
import type { Klantcontact } from './model.js';

/**
 * The klantcontacten in what a register with the Klantinteracties API answered, each with what belongs to it. The answer is
 * an object of any resource, a page or list of them, several of these in a list, the answer of `maak-klantcontact`, or an
 * object that holds lists by the names of the resources, such as `{ klantcontacten, betrokkenen, partijen }`. All that was
 * given is joined: by `_expand`, by the references between objects, and because a register tells an object in full once.
 * What was given twice is there once. Contacts of the Contactmomenten API 1.0 are read as klantcontacten.
 *
 * What can be read is read, and what the model does not know is ignored. `onProblem` is told, with its path in the answer,
 * what was left out because it is not of the kind that its property holds, what belongs to no klantcontact
 * (`answer-unplaced`) and what is not of this API (`answer-unknown`).
 */
export function fromOpenKlant(
  response: unknown | string | Uint8Array,
  options?: Wording & { onProblem?: (problem: Violation) => void },
): Klantcontact[];
