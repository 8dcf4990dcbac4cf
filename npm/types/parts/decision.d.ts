import type { RuleCode } from './codes.js';
import type { Language, Options, Wording } from './judge.js';

/** What a contact leads to: nothing, or something with or without reaching the customer. */
export type FollowUp = 'none' | 'without-contact' | 'needs-contact';

/** What is known of a contact; what is left out or null is not known, and no reason against. */
export interface Situation {
  /** Whether somebody from outside the municipality takes part. */
  betrokkene?: boolean | null;
  /** Whether somebody or something acts for the municipality. */
  actor?: boolean | null;
  /** Whether the contact has yet to take place. */
  planned?: boolean | null;
  /** Whether the conversation came about, or the message is likely to arrive. */
  established?: boolean | null;
  /** The number of subjects. */
  onderwerpen?: number | null;
  /** Whether a known partij is among those involved. */
  known?: boolean | null;
  followUp?: FollowUp | null;
}

/** What to do with a contact, and every reason against registering it as it is. */
export interface Decision {
  decision: 'register' | 'split' | 'not-yet' | 'no-purpose' | 'not-a-klantcontact';
  reasons: { code: RuleCode; message: string; source: string }[];
}

/** May this be registered as a klantcontact? */
export function mayRegister(situation: Situation, wording?: Language | Wording): Decision;

/** What a klantcontact shows of that question; an unreadable one shows nothing. */
export function situationOf(klantcontact: unknown | string | Uint8Array, options?: Options): Situation;

/** What may stand in the contact details of a betrokkene, and why. */
export interface Policy {
  policy: 'empty' | 'required' | 'allowed';
  reason: string;
}

/** Which contact details belong to a betrokkene? */
export function contactDetails(
  situation: { known: boolean; followUp: FollowUp; otherDetails?: boolean },
  wording?: Language | Wording,
): Policy;
