import type { Options, Violation } from './judge.js';
import type { Adres, Betrokkene, DigitaalAdres, InterneTaak, Klantcontact, Partij, Reference } from './model.js';
import type { ApiRequest } from './plan.js';

/**
 * The report of what could not be made. To be told apart from what is made by its violations:
 * `if ('violations' in made) …`.
 */
export interface Invalid {
  readonly valid: false;
  /** What is wrong, in document order, at the places of the object that would have been made. */
  readonly violations: Violation[];
}

/** A document: a value, JSON text, or JSON in UTF-8. */
type Document<T> = T | string | Uint8Array;

/** What belongs to one subject of an interaction. */
export interface Onderwerp extends Omit<Partial<Klantcontact>, 'hadBetrokkenen'> {
  /** What holds for the people of the interaction for this subject alone, in their order; `{}` for nothing. */
  hadBetrokkenen?: Partial<Betrokkene>[];
}

/** A conversation or message about several things: a klantcontact with what all share, and what belongs to each. */
export interface Interaction extends Partial<Klantcontact> {
  onderwerpen: Onderwerp[];
}

/**
 * One klantcontact for each subject of an interaction. They share moment, kanaal, actors and people; each has its own
 * subject, content, follow-up, bijlagen and one-off contact details. Violations stand where they are in the interaction.
 */
export function splitInteraction(interaction: Document<Interaction>, options?: Options): Klantcontact[] | Invalid;

/** A task to come back to the customer, at addresses that are for this once; `te_verwerken` unless it says otherwise. */
export interface CallbackTask extends Partial<InterneTaak> {
  gevraagdeHandeling: string;
  /** For the betrokkene who began the contact, or else the first. */
  digitaleAdressen?: DigitaalAdres[];
}

/** Adds the interne taak, and the one-off addresses, which are judged by the table of `contactDetails`. */
export function callbackRequest(
  klantcontact: Document<Partial<Klantcontact>>,
  task: Document<CallbackTask>,
  options?: Options,
): Klantcontact | Invalid;

/**
 * A new klantcontact in which the municipality answers a registered one, which becomes its onderwerpobject in both
 * notations. Where the reply has no `onderwerp`, `taal`, `vertrouwelijk` or `hadBetrokkenen`, it has those of the
 * original; nobody among them is initiator.
 */
export function answer(
  original: Document<Klantcontact>,
  reply: Document<Partial<Klantcontact>>,
  options?: Options,
): Klantcontact | Invalid;

/** Why it is sure that who gives the data of a partij may do so. */
export type Ground = 'self' | 'authorised-for-person' | 'authorised-for-organisation';

/**
 * A partij to register. Without a ground, or with one that does not fit the kind of partij, there is a violation at
 * `/ground`. It is active unless it says otherwise, and a vestigingsnummer stands within the KVK-nummer beside it.
 * @throws TypeError when there is no such ground.
 */
export function registerPartij(
  draft: Document<Partial<Partij>>,
  ground: Ground | null | undefined,
  options?: Options,
): Partij | Invalid;

/** An address that a follow-up uses. */
export interface EffectiveAddress<Address> {
  /**
   * Given for this once; chosen from the partij's own; its own with a referentie that was asked for; preferred; standard of
   * its kind; another of its own.
   */
  why: 'one-off' | 'referenced' | 'referentie' | 'preferred' | 'standard' | 'own';
  address: Address;
}

/** Where a follow-up reaches a betrokkene. */
export interface EffectiveContact {
  /**
   * The best first. What was given for this once takes the place of what the partij has of the same kind. One of which only the
   * uuid is known is given as that.
   */
  digitaleAdressen: EffectiveAddress<DigitaalAdres | Reference>[];
  bezoekadres?: EffectiveAddress<Adres>;
  correspondentieadres?: EffectiveAddress<Adres>;
  /** Whether addresses of the partij are not used, because it is not active. */
  partijInactive: boolean;
}

/**
 * Which contact details a follow-up uses, and why. The partij is the one in `wasPartij`, unless that is given whole; one
 * with another uuid is not used. Both can be what a register answered, with `_expand`, and also a list of several such
 * answers, such as a partij and a page of its addresses. `referentie`: the partij's own addresses with one of these
 * referenties go before its others, such as `portaalvoorkeur` or the number of a zaak.
 */
export function effectiveContact(
  betrokkene: Document<Partial<Betrokkene>> | readonly object[],
  partij?: Document<Partial<Partij>> | readonly object[] | null,
  options?: Options & { referentie?: string | readonly string[] },
): EffectiveContact | Invalid;

/** What was corrected in a klantcontact, and what to send to the register. */
export interface Correction {
  reason: string;
  /** Where the two differ, as JSON Pointers. */
  differences: string[];
  /** What is no repair (`klantcontact-changed`), and what is newly wrong. */
  violations: Violation[];
  /** What to send when there are no violations: the properties that differ, for each object that has a uuid. */
  requests: ApiRequest[];
}

/**
 * Corrects a klantcontact that is registered: a value that becomes another, or goes, is a repair. What was empty and is
 * filled in is new, and so are other people, tasks, subjects and zaken: each is a violation. What changes must have a uuid.
 * @throws TypeError when no reason is given.
 */
export function correct(
  original: Klantcontact | string | Uint8Array,
  changed: Klantcontact | string | Uint8Array,
  options: Options & { reason: string },
): Correction;
