import type { Invalid } from './build.js';
import type { Options } from './judge.js';
import type { Klantcontact } from './model.js';

/** A request of the Klantinteracties API; the caller sends it. */
export interface ApiRequest {
  method: 'POST' | 'PATCH' | 'DELETE';
  /** Below the address of the API, such as `/klantcontacten`. */
  path: string;
  body?: object;
}

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
