// The response of a register that is measured: klantcontacten with what the register expands, every third an answer.

const uuid = (kind, number) => `${kind}1111111-1111-4111-8111-${String(number).padStart(12, '0')}`;
const api = 'https://klantinteracties.example.nl/klantinteracties/api/v1';
const reference = (resource, kind, number) => ({ uuid: uuid(kind, number), url: `${api}/${resource}/${uuid(kind, number)}` });

const KANALEN = ['telefoon', 'e-mail', 'balie', 'webformulier'];

function klantcontact(index) {
  const isAnswer = index % 3 === 2;
  const order = Math.floor(index / 3) * 7919 % 100_000 + (index % 3) / 10;
  const moment = new Date(Date.UTC(2020, 0, 1) + order * 1_000_000).toISOString();
  const betrokkene = reference('betrokkenen', 'b', index);
  const subject = reference('onderwerpobjecten', 'c', index);
  const task = reference('internetaken', 'd', index);
  return {
    ...reference('klantcontacten', 'a', index),
    gingOverOnderwerpobjecten: [subject],
    hadBetrokkenActoren: [{ ...reference('actoren', 'e', index % 50), naam: 'Klantcontactcentrum', soortActor: 'organisatorische_eenheid' }],
    omvatteBijlagen: [],
    hadBetrokkenen: [betrokkene],
    leiddeTotInterneTaken: isAnswer ? [] : [task],
    nummer: String(index).padStart(10, '0'),
    referentienummer: String(index).padStart(10, '0'),
    kanaal: KANALEN[index % 4],
    onderwerp: `Vraag over de aanvraag van een parkeervergunning ${index}`,
    inhoud: 'Mevrouw vraagt hoe lang het duurt voordat zij de vergunning krijgt, en wat zij in de tussentijd kan doen.',
    reactie: '',
    indicatieContactGelukt: true,
    hoofdOnderwerpType: '',
    verdereActieOndernomen: false,
    taal: 'nld',
    vertrouwelijk: index % 20 === 0,
    plaatsgevondenOp: moment,
    metadata: {},
    _expand: {
      hadBetrokkenen: [
        {
          ...betrokkene,
          wasPartij: reference('partijen', 'f', index % 10),
          hadKlantcontact: reference('klantcontacten', 'a', index),
          digitaleAdressen: [],
          bezoekadres: { nummeraanduidingId: '', straatnaam: '', huisnummer: null, huisnummertoevoeging: '', postcode: '', stad: '', adresregel1: '', adresregel2: '', adresregel3: '', land: '' },
          contactnaam: { voorletters: 'A.', voornaam: `An ${index}`, voorvoegselAchternaam: 'de', achternaam: 'Vries' },
          volledigeNaam: `An ${index} de Vries`,
          rol: 'klant',
          organisatienaam: '',
          initiator: !isAnswer,
        },
      ],
      gingOverOnderwerpobjecten: [
        isAnswer
          ? { ...subject, klantcontact: reference('klantcontacten', 'a', index), wasKlantcontact: reference('klantcontacten', 'a', index - 1), onderwerpobjectidentificator: null }
          : { ...subject, klantcontact: reference('klantcontacten', 'a', index), wasKlantcontact: null, onderwerpobjectidentificator: { objectId: uuid('9', index % 500), codeObjecttype: 'zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' } },
      ],
      leiddeTotInterneTaken: isAnswer
        ? []
        : [{ ...task, nummer: String(index), gevraagdeHandeling: 'Terugbellen', aanleidinggevendKlantcontact: reference('klantcontacten', 'a', index), toegewezenAanActoren: [reference('actoren', 'e', index % 50)], toelichting: 'Graag voor vrijdag.', status: index % 2 ? 'verwerkt' : 'te_verwerken', toegewezenOp: moment, afgehandeldOp: null }],
    },
  };
}

/** What a portal can do without: addresses, references back, interne taken, and what stands there twice or is empty. */
const NOT_LEAN = new Set(['url', 'hadKlantcontact', 'klantcontact', 'leiddeTotInterneTaken', 'bezoekadres', 'contactnaam', 'nummer']);
const isEmpty = (value) => value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
const leanOnly = (name, value) => (NOT_LEAN.has(name) || isEmpty(value) ? undefined : value);

/** The text of a response with so many klantcontacten: 3.5 kB each, or 1.1 kB when they are lean. */
export function response(count, { lean = false } = {}) {
  const results = Array.from({ length: count }, (_, index) => klantcontact(index));
  return JSON.stringify({ count, next: null, previous: null, results }, lean ? leanOnly : undefined);
}

/** The partij with a tenth of them. */
export const PARTIJ = uuid('f', 3);
