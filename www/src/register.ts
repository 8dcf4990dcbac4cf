// What a register answers of a few inhabitants, for the page about timelines. It is made of the examples of the standard, with
// what follows on them. Nobody in it exists.

import applicationFor from '../../tests/cases/examples/5-productaanvraag.json';
import atTheDesk from '../../tests/cases/examples/2-baliegesprek-terugbelverzoek.json';
import byEmail from '../../tests/cases/examples/4-email-met-bijlagen.json';
import drawing from '../../tests/cases/examples/6-document-bij-lopende-zaak.json';
import debts from '../../tests/cases/examples/3b-informatie-schuldhulpverlening.json';
import tree from '../../tests/cases/examples/3a-melding-omgewaaide-boom.json';

const ADDRESS = 'https://register.example/klantinteracties/api/v1';

const uuid = (number: number) => `11111111-1111-4111-8111-${String(number).padStart(12, '0')}`;
const registered = (resource: string, number: number) => ({ uuid: uuid(number), url: `${ADDRESS}/${resource}/${uuid(number)}` });

const person = (number: number, voornaam: string, achternaam: string, own: object = {}) => ({
  ...registered('partijen', number),
  soortPartij: 'persoon',
  indicatieActief: true,
  indicatieGeheimhouding: false,
  partijIdentificatie: { contactnaam: { voornaam, achternaam } },
  ...own,
});

const ANS = person(101, 'Ans', 'Bakker');
const BEP = person(102, 'Bep', 'Mulder');
const NOOR = person(103, 'Noor', 'de Wit', { indicatieGeheimhouding: true });
const ZORG_THUIS = {
  ...registered('partijen', 104),
  soortPartij: 'organisatie',
  indicatieActief: true,
  partijIdentificatie: { naam: 'Zorg Thuis' },
};
const CAS = person(105, 'Cas', 'Meijer', {
  soortPartij: 'contactpersoon',
  partijIdentificatie: { contactnaam: { voornaam: 'Cas', achternaam: 'Meijer' }, werkteVoorPartij: ZORG_THUIS },
});

const KCC = { ...registered('actoren', 121), naam: 'Klantcontactcentrum', soortActor: 'organisatorische_eenheid' };
const BURGERZAKEN = { ...registered('actoren', 122), naam: 'Burgerzaken', soortActor: 'organisatorische_eenheid' };
const WMO = { ...registered('actoren', 123), naam: 'Wmo', soortActor: 'organisatorische_eenheid' };
const YILMAZ = { ...registered('actoren', 124), naam: 'S. Yilmaz', soortActor: 'medewerker' };

/** The partij with most contacts. */
export const INHABITANT = ANS.uuid;

/** What the register of documents calls the documents, by their identification. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  '0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c01': 'Uitnodiging buurtfeest.pdf',
  '0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c02': 'Poster.png',
  '0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c03': 'Programma.pdf',
  '0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c04': 'Tekening afzetting Dorpsstraat.pdf',
  '0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c05': 'Checklist paspoort kind.pdf',
  '9b1d2c3e-4a5f-4b6c-8d7e-9f0a1b2c3d4e': 'Aanvraag woningaanpassing',
};

/** What the register of zaken calls the zaken, by their identification. */
export const ZAKEN: Readonly<Record<string, string>> = {
  '5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11': 'Omgewaaide boom Dorpsstraat',
  '5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a12': 'Woningaanpassing',
  '5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a13': 'Evenement Dorpsstraat',
};

const document = (objectId: string) => ({
  bijlageidentificator: { objectId, codeObjecttype: 'informatieobject', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' },
});
const zaak = (objectId: string) => ({
  onderwerpobjectidentificator: { objectId, codeObjecttype: 'zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' },
});

interface Contact {
  kanaal: string;
  onderwerp: string;
  inhoud?: string;
  reactie?: string;
  vertrouwelijk?: boolean;
  interneNotitie?: string;
  indicatieContactGelukt?: boolean;
  /** Who took part, and whether they began it. */
  betrokkenen: { wasPartij?: object; contactnaam?: object; rol?: string; initiator: boolean }[];
  actoren?: object[];
  taken?: object[];
  bijlagen?: object[];
  /** What it was about: a zaak, or the number of an earlier contact. */
  about?: (object | number)[];
}

/** How many days before now, or how many minutes, each contact took place. */
type When = { days: number; at: string } | { minutes: number };

function moment(when: When, now: Date): string {
  if ('minutes' in when) return new Date(now.getTime() - when.minutes * 60_000).toISOString();
  return `${new Date(now.getTime() - when.days * 86_400_000).toISOString().slice(0, 10)}T${when.at}:00Z`;
}

const by = (wasPartij: object, initiator = true, rol = 'klant') => ({ wasPartij, initiator, rol });
const texts = ({ kanaal, onderwerp, inhoud }: { kanaal: string; onderwerp: string; inhoud?: string }) => ({
  kanaal,
  onderwerp,
  ...(inhoud && { inhoud }),
});
const toDo = (gevraagdeHandeling: string, status = 'te_verwerken') => ({
  gevraagdeHandeling,
  status,
  toelichting: 'Alleen voor medewerkers.',
  toegewezenAanActoren: [YILMAZ],
});

const CONTACTS: readonly (readonly [When, Contact])[] = [
  [{ days: 44, at: '09:10' }, { ...texts(byEmail), betrokkenen: [{ contactnaam: { voornaam: 'Joris', achternaam: 'Smit' }, rol: 'klant', initiator: true }], bijlagen: byEmail.omvatteBijlagen, taken: [toDo('Publiceren op de website', 'verwerkt')] }],
  [{ days: 40, at: '08:30' }, { ...texts(tree), betrokkenen: [by(ANS)], about: [zaak('5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11')], reactie: 'De boom wordt vandaag weggehaald.', interneNotitie: 'Mevrouw was boos.' }],
  [{ days: 38, at: '10:05' }, { kanaal: 'SMS', onderwerp: 'Uw melding over de boom', inhoud: 'De boom is weg. De straat is weer vrij.', betrokkenen: [by(ANS, false)], about: [2, zaak('5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a11')] }],
  [{ days: 30, at: '13:45' }, { ...texts(applicationFor), betrokkenen: [by(BEP, false), by(CAS, true, 'vertegenwoordiger')], actoren: [WMO], bijlagen: applicationFor.omvatteBijlagen, about: [zaak('5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a12')], taken: [toDo('Aanvraag beoordelen', 'verwerkt')] }],
  [{ days: 27, at: '09:20' }, { kanaal: 'telefoon', onderwerp: 'Afspraak voor een huisbezoek', inhoud: 'Een medewerker komt op donderdag kijken welke aanpassingen nodig zijn.', betrokkenen: [by(BEP, false)], actoren: [WMO, YILMAZ], about: [4, zaak('5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a12')], indicatieContactGelukt: true }],
  [{ days: 21, at: '14:00' }, { ...texts(drawing), betrokkenen: [by(ANS)], bijlagen: drawing.omvatteBijlagen, about: [zaak('5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a13')] }],
  [{ days: 20, at: '11:15' }, { kanaal: 'e-mail', onderwerp: 'Verzoek om een ander adres geheim te houden', inhoud: 'Wie kan mijn adres zien?', betrokkenen: [by(NOOR)], actoren: [BURGERZAKEN], taken: [toDo('Terugmailen', 'verwerkt')] }],
  [{ days: 19, at: '15:30' }, { kanaal: 'e-mail', onderwerp: 'Antwoord op uw vraag', inhoud: 'Alleen medewerkers die het nodig hebben, zien uw adres.', betrokkenen: [by(NOOR, false)], actoren: [BURGERZAKEN], about: [7] }],
  [{ days: 14, at: '09:00' }, { ...texts(debts), vertrouwelijk: true, betrokkenen: [by(ANS)], actoren: [KCC], taken: [toDo('Terugbellen over schuldhulpverlening')] }],
  [{ days: 9, at: '10:40' }, { kanaal: 'telefoon', onderwerp: 'Wanneer begint de verbouwing?', inhoud: 'Mevrouw Mulder wil weten wanneer de aannemer komt.', betrokkenen: [by(CAS, true, 'vertegenwoordiger'), by(BEP, false)], actoren: [KCC], about: [zaak('5c2f8a1e-7f0f-4d1b-9a53-1c7c1f0f5a12')], taken: [toDo('Terugbellen met de planning')] }],
  [{ days: 6, at: '12:10' }, { kanaal: 'chat', onderwerp: 'Openingstijden stadhuis', inhoud: 'Is het stadhuis op zaterdag open?', reactie: 'Ja, van 9 tot 13 uur.\nMaak wel eerst een afspraak.', betrokkenen: [by(ANS)], actoren: [KCC] }],
  [{ days: 2, at: '09:30' }, { ...texts(atTheDesk), betrokkenen: [by(ANS)], actoren: [YILMAZ], taken: [toDo('Terugbellen over de benodigde papieren', 'verwerkt')], interneNotitie: 'Vraag ook naar het gezag.' }],
  [{ days: 1, at: '11:45' }, { kanaal: 'telefoon', onderwerp: 'Poging om u te bellen', betrokkenen: [by(ANS, false)], actoren: [YILMAZ], about: [12], indicatieContactGelukt: false }],
  [{ days: 1, at: '13:20' }, { kanaal: 'e-mail', onderwerp: 'Papieren voor het paspoort van uw kind', inhoud: 'U hebt toestemming nodig van de andere ouder.\nIn de bijlage staat wat u meeneemt.', betrokkenen: [by(ANS, false)], actoren: [BURGERZAKEN], about: [12], bijlagen: [document('0f7c8d3a-52a4-4f5e-8c0a-3d6f0a9b1c05')] }],
  [{ minutes: 25 }, { kanaal: 'e-mail', onderwerp: 'Nog een vraag over de toestemming', inhoud: 'Mag de andere ouder ook per e-mail toestemming geven?', betrokkenen: [by(ANS)], actoren: [BURGERZAKEN], about: [14], taken: [toDo('Beantwoorden')] }],
];

/** A page of klantcontacten, with all that belongs to them in `_expand`, as Open Klant answers it. */
export function registerAnswer(now: Date): object {
  const results = CONTACTS.map(([when, contact], index) => {
    const number = 1000 + index;
    const part = (resource: string, list: readonly object[], at: number) =>
      list.map((object, place) => ({ ...registered(resource, number * 100 + at + place), ...object }));
    const about = (contact.about ?? []).map((to) => (typeof to === 'number' ? { wasKlantcontact: registered('klantcontacten', 999 + to) } : to));
    const betrokkenen = contact.betrokkenen.map(({ wasPartij, ...betrokkene }) => ({
      ...betrokkene,
      wasPartij: wasPartij && { uuid: (wasPartij as typeof ANS).uuid },
      _expand: { wasPartij: wasPartij ?? null },
    }));
    const expand = {
      hadBetrokkenen: part('betrokkenen', betrokkenen, 0),
      gingOverOnderwerpobjecten: part('onderwerpobjecten', about, 10),
      leiddeTotInterneTaken: part('internetaken', contact.taken ?? [], 20),
      omvatteBijlagen: part('bijlagen', contact.bijlagen ?? [], 30),
    };
    const references = Object.entries(expand).map(([name, list]) => [name, list.map(({ uuid, url }) => ({ uuid, url }))]);
    const { kanaal, onderwerp, inhoud = '', reactie = '', vertrouwelijk = false, interneNotitie = '', indicatieContactGelukt = null } = contact;
    return {
      ...registered('klantcontacten', number),
      nummer: String(7_000_000_000 + number),
      kanaal,
      onderwerp,
      inhoud,
      reactie,
      interneNotitie,
      indicatieContactGelukt,
      taal: 'nld',
      vertrouwelijk,
      plaatsgevondenOp: moment(when, now),
      hadBetrokkenActoren: contact.actoren ?? [KCC],
      ...Object.fromEntries(references),
      metadata: { systeem: 'kcc' },
      _expand: expand,
    };
  });
  return { count: results.length, next: null, previous: null, results };
}
