import type { Violation } from './judge.js';
import type { Klantcontact } from './model.js';

/** The response of a register to a request for a list; its pages can be given one by one. */
export interface ListResponse {
  results: unknown[];
  count?: number;
  next?: string | null;
  previous?: string | null;
}

/**
 * Klantcontacten, or what registers answered: an object of any resource of the Klantinteracties API or a page of them, with
 * or without `_expand`, lists by the names of their resources (`{ klantcontacten, betrokkenen, ... }`), or contacts of the
 * Contactmomenten API 1.0: as values, as JSON text or in UTF-8. A list of any of these holds the pages of one register, or
 * of several. What any of them tells in full is known everywhere.
 */
export type TimelineSource =
  | string
  | Uint8Array
  | ListResponse
  | Klantcontact
  | Record<string, ListResponse | object[]>
  | object
  | readonly TimelineSource[];

/** What a timeline shows. */
export interface TimelineOptions {
  /**
   * Only contacts in which this partij took part, or its contactpersoon did: its uuid, or the partij itself. In each
   * register it has a uuid of its own: give them all. Without it every contact is shown.
   *
   * `undefined` and `null` are refused, unlike for the other options: where the uuid got lost, a portal would show
   * somebody the contacts of everybody. Leave the option out to show every contact.
   */
  partij?: string | { uuid: string } | readonly (string | { uuid: string })[];
  /** Only contacts that the customer began: the partij, when there is one, and else anybody. */
  initiatorOnly?: boolean;
  /** The moment at which it is today; the machine's clock unless told. */
  now?: Date | string;
  /** The language of labels and problems; Dutch unless told. */
  language?: 'nl' | 'en';
  /** How many contacts stand on a page; all of them unless told. */
  pageSize?: number;
  /** Where the page begins: the `nextCursor` of the page before it. */
  cursor?: string;
  /** What is done with contacts that are vertrouwelijk; unless told, they are shown without what they were about. */
  vertrouwelijk?: 'show' | 'mask' | 'hide';
  /** Only contacts by these kanalen are shown, in whatever spelling. */
  includeKanalen?: readonly string[];
  /** Contacts by these kanalen are left out, in whatever spelling. */
  excludeKanalen?: readonly string[];
  /** What the municipality's own kanalen are called: a label for each, whatever its spelling. */
  kanaalLabels?: Readonly<Record<string, string>>;
  /** Contacts by these kanalen are the municipality's own, though another system wrote that the customer began them. */
  outgoingKanalen?: readonly string[];
  /** The same for contacts in which these actoren took part: a uuid or a name. */
  outgoingActoren?: readonly string[];
  /** The same for contacts that these betrokkenen began: the uuid of a partij, an organisatienaam or a name. */
  outgoingBetrokkenen?: readonly string[];
  /** The same for contacts that follow another, and in which an actor took part. */
  outgoingFollowUps?: boolean;
  /** What stands together. */
  groupBy?: 'thread' | 'zaak' | 'day';
  /**
   * What was seen before: everything until a moment, such as that of the last visit; the contacts with these ids; or each
   * contact or thread by its id until a moment. Later answers are `new`.
   */
  seen?:
    | Date
    | string
    | readonly string[]
    | ReadonlySet<string>
    | Readonly<Record<string, Date | string>>
    | ReadonlyMap<string, Date | string>;
}

/** A page of a timeline. */
export interface TimelinePage {
  /**
   * The newest first, and those without a date last. Of one instant, or without dates, what follows another is the newer;
   * the rest goes by ids.
   */
  items: TimelineItem[];
  /** What stands together on this page; only with `groupBy`. The items stand in the order of the groups. */
  groups?: TimelineGroup[];
  /** How many contacts all pages show. */
  total: number;
  /** Where the next page begins; absent on the last. Newer contacts do not move it. */
  nextCursor?: string;
}

/** A page, and what is not on any. */
export interface Timeline extends TimelinePage {
  /** The other contacts that were given: their places among all, and why they are not shown. */
  excluded: Excluded[];
  /** What is wrong with what was given. The first step of a path is the place of the contact among all. */
  problems: Violation[];
}

/** A contact that is not shown. */
export interface Excluded {
  /** Its place among all that were given, from 0. */
  index: number;
  reason: 'invalid' | 'duplicate' | 'betrokkenen-unknown' | 'partij' | 'initiator' | 'kanaal' | 'vertrouwelijk';
}

/** Contacts that stand together. */
export interface TimelineGroup {
  /** The id of the thread, the identification of the zaak, or the day; empty for those without zaak or date. */
  key: string;
  /** The onderwerp of the thread, the identification of the zaak, or the day in words. */
  label: string;
  /** Which items of the page, from 0. */
  items: number[];
}

/** A contact in a timeline. All texts are plain text, and labels are in the language of the options. */
export interface TimelineItem {
  /** Unique in the timeline and the same in every other: the uuid, or for a contact without one, made from what it holds. */
  id: string;
  uuid?: string;
  /** Absent when it is not known when it took place. */
  date?: TimelineDate;
  /** As it is registered. */
  kanaal: string;
  kanaalLabel: string;
  /** Where it may not be shown or is not there, a label that says so. */
  onderwerp: string;
  inhoud?: string;
  reactie?: string;
  /** Whether what it was about is left out, because it is vertrouwelijk. */
  masked: boolean;
  /** Who began it: the customer, or the municipality. */
  direction: 'incoming' | 'outgoing' | null;
  directionLabel: string;
  /** `null` when nothing shows that there was to be any follow-up. */
  status: 'open' | 'answered' | null;
  statusLabel?: string;
  /** `null` is unknown. */
  indicatieContactGelukt: boolean | null;
  outcomeLabel: string;
  /** The number by which people refer to it. */
  reference?: string;
  thread: TimelineThread;
  zaken: TimelineObject[];
  bijlagen: TimelineObject[];
  /** Who took part from outside the municipality. */
  betrokkenen: TimelineBetrokkene[];
  /** Who took part for the municipality. */
  actoren: TimelineActor[];
  /** Whether it is an answer that was not seen before; only with `seen`. */
  new?: boolean;
}

/** A moment in Europe/Amsterdam. */
export interface TimelineDate {
  /** With its offset, such as `2024-05-31T09:30:00+02:00`; for `<time datetime>`. */
  iso: string;
  /** Such as `2024-05-31`. */
  day: string;
  /** Such as `31 mei 2024`. */
  dayLabel: string;
  /** Such as `09:30`. */
  time: string;
  /** Such as `31 mei 2024 om 09:30`. */
  label: string;
  /** `vandaag` or `gisteren`, when it is that. */
  relative?: string;
}

/** Contacts that follow each other. */
export interface TimelineThread {
  /** The id of the contact with which it began, of those that are shown. */
  id: string;
  /** How many are shown, on all pages. */
  size: number;
  /** The ids of the contacts that this one follows itself. */
  follows: string[];
}

/** A zaak or a bijlage, and where it can be found. */
export interface TimelineObject {
  /** Of a zaak: the contact was about it, or led to it. */
  relatie?: 'gingOver' | 'leiddeTot';
  /** Of a bijlage: its uuid in the register of klantcontacten. */
  uuid?: string;
  objectId?: string;
  codeObjecttype?: string;
  codeRegister?: string;
  codeSoortObjectId?: string;
}

/** Somebody from outside the municipality. */
export interface TimelineBetrokkene {
  /** The rol in words when no name may be shown or is known. */
  naam: string;
  rol?: 'klant' | 'vertegenwoordiger';
  rolLabel: string;
  /** The organisation behind a contactpersoon, or that the betrokkene belonged to. */
  organisatie?: string;
  /** Whether it began the contact. */
  initiator: boolean;
  /** Whether it is the partij whose timeline it is. */
  own: boolean;
}

/** Somebody or something that acted for the municipality. */
export interface TimelineActor {
  /** The name of a department or a system; of an employee, only that it was one. */
  naam: string;
  soortActor?: 'medewerker' | 'organisatorische_eenheid' | 'geautomatiseerde_actor';
}

/**
 * The timeline of contacts: plain data to show. Bad contacts are reported in `problems`, and the rest is shown.
 * @throws TypeError when there is no such option, the partij is `undefined` or `null`, or no page gave the cursor.
 */
export function timeline(source: TimelineSource, options?: TimelineOptions): Timeline;

/**
 * A timeline to which contacts are added, page after page and register after register. Adding takes time in proportion to
 * what is added.
 */
export class TimelineBuilder {
  /** @throws TypeError when there is no such option, or the partij is `undefined` or `null`. */
  constructor(options?: TimelineOptions);
  add(source: TimelineSource): void;
  /**
   * The first page, or the one after the page that gave this cursor.
   * @throws TypeError when no page gave the cursor.
   */
  page(cursor?: string): TimelinePage;
  /** The contacts that were added and are not shown. */
  readonly excluded: Excluded[];
  /** What is wrong with what was added. */
  readonly problems: Violation[];
}
