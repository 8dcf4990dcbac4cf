import type { Invalid } from './build.js';
import type { Klantcontact } from './generated/model.js';
import type { Language, Options, Violation } from './index.js';

/** A request of the Klantinteracties API; the caller sends it. */
export interface ApiRequest {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** Below the address of the API, such as `/klantcontacten`. */
  path: string;
  body?: object;
}

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
  options?: { language?: Language; onProblem?: (problem: Violation) => void },
): Klantcontact[];

/**
 * Plans the requests that register a klantcontact with all that it holds, or several in a list, as few as possible. What
 * has a uuid is registered already: it is only referred to, and not judged again; a partij or actor that occurs several times is registered
 * once, also in several klantcontacten.
 */
export function requestPlan(
  klantcontact: Klantcontact | readonly Klantcontact[] | string | Uint8Array,
  options?: Options,
): RequestPlan | Invalid;

/**
 * The requests that register a klantcontact, in order; the caller sends them. Written as JSON, before each request is
 * sent, it is all that is needed to go on after a crash. It holds personal data.
 */
export class RequestPlan {
  private constructor();
  /**
   * A plan that was written, to go on with.
   * @throws TypeError when this is something else.
   */
  static fromJSON(json: object | string): RequestPlan;
  /**
   * The next request, once the answer to the one before is given. Undefined when all is registered (`done`), when the
   * answer says that nothing was made: it is time to `undo`, or when it does not say whether something was made: the
   * request is `pending`. Without an answer, the request that was given last.
   */
  next(answer?: { status: number; body?: unknown }): ApiRequest | undefined;
  /**
   * The request whose answer is not known: it was given, and nothing was heard of it since that says what came of it
   * (nothing that can be read, or 502, 503 or 504). It may have reached the register or not, and `undo` does not know.
   */
  readonly pending: ApiRequest | undefined;
  /**
   * What to send, in this order, to leave the register as it was; 404 is as good as done, and any other failure makes the
   * rest wait. The plan stops.
   */
  undo(): ApiRequest[];
  /** Whether everything is registered. */
  readonly done: boolean;
  /** What is not registered, as JSON Pointers: the API has no place for it, or it belongs to something else already. */
  readonly leftOut: string[];
  toJSON(): object;
}
