// The peer with zod: the same registration as a schema by hand, and the rules by hand.
import * as z from 'zod';
import { judge } from './rules.mjs';

const LINE = /^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/;
const LINES = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/;
const NUMBER = /^-?[0-9]+$/;
const TELEFOONNUMMER = /^(\+[0-9]{9,15}|00[0-9]{7,13}|0([1-7][0-9]{2}|[89](0[1-9]|[1-9][0-9]))[0-9]{6})$/;

const line = (max) => z.string().max(max).regex(LINE);
const lines = (max) => z.string().max(max).regex(LINES);
const filledIn = (max) => line(max).regex(/\S/);
const uuid = z.guid();
const url = z.union([z.url({ protocol: /^(https?|ftps?)$/ }).max(1000), z.literal('')]);
const date = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const nummer = z.string().max(10).regex(NUMBER).nullable().optional();
const telefoonnummer = z.string().regex(TELEFOONNUMMER);
const orEmpty = (schema) => z.union([schema, z.literal('')]);

const stored = { uuid: uuid.optional(), url: url.optional() };
const reference = z.object({ uuid, url: url.optional() });
// The whole object first: it is what stands there most.
const orReference = (schema) => z.union([schema, z.strictObject({ uuid, url: url.optional() })]);

const identificator = z.object({
  objectId: line(200).optional(),
  codeObjecttype: line(200).optional(),
  codeRegister: line(200).optional(),
  codeSoortObjectId: line(200).optional(),
});

const adres = z.object({
  nummeraanduidingId: orEmpty(z.string().regex(/^[0-9]{16}$/)).optional(),
  straatnaam: line(255).optional(),
  huisnummer: z.int().min(1).max(99999).nullable().optional(),
  huisnummertoevoeging: line(20).optional(),
  postcode: orEmpty(z.string().regex(/^[1-9][0-9]{3} [A-Z]{2}$/)).optional(),
  stad: line(255).optional(),
  adresregel1: line(80).optional(),
  adresregel2: line(80).optional(),
  adresregel3: line(80).optional(),
  land: orEmpty(z.string().regex(/^[A-Z]{2}$/)).optional(),
});

const contactnaam = z.object({
  voorletters: line(10).optional(),
  voornaam: line(200).optional(),
  voorvoegselAchternaam: line(10).optional(),
  achternaam: line(200).optional(),
});

const ofActor = { ...stored, naam: filledIn(200), indicatieActief: z.boolean().optional(), actoridentificator: identificator.nullable().optional() };
const actor = z.discriminatedUnion('soortActor', [
  z.object({
    ...ofActor,
    soortActor: z.literal('medewerker'),
    actorIdentificatie: z
      .object({ functie: line(40), emailadres: orEmpty(z.email().max(254)).optional(), telefoonnummer: orEmpty(telefoonnummer) })
      .optional(),
  }),
  z.object({
    ...ofActor,
    soortActor: z.literal('geautomatiseerde_actor'),
    actorIdentificatie: z.object({ functie: line(40), omschrijving: line(200).optional() }).optional(),
  }),
  z.object({
    ...ofActor,
    soortActor: z.literal('organisatorische_eenheid'),
    actorIdentificatie: z
      .object({
        omschrijving: line(200).optional(),
        emailadres: orEmpty(z.email().max(254)).optional(),
        faxnummer: line(20).optional(),
        telefoonnummer: orEmpty(telefoonnummer).optional(),
      })
      .optional(),
  }),
]);

const ofDigitaalAdres = {
  ...stored,
  verstrektDoorBetrokkene: reference.nullable().optional(),
  verstrektDoorPartij: reference.nullable().optional(),
  isStandaardAdres: z.boolean().optional(),
  omschrijving: line(40).optional(),
  referentie: z.string().max(50).regex(/^[-_A-Za-z0-9]*$/).optional(),
  verificatieDatum: date.nullable().optional(),
};
const digitaalAdres = z.discriminatedUnion('soortDigitaalAdres', [
  z.object({ ...ofDigitaalAdres, soortDigitaalAdres: z.literal('telefoonnummer'), adres: telefoonnummer }),
  z.object({ ...ofDigitaalAdres, soortDigitaalAdres: z.literal('email'), adres: filledIn(80) }),
  z.object({ ...ofDigitaalAdres, soortDigitaalAdres: z.literal('overig'), adres: filledIn(80) }),
]);

const rekeningnummer = z.object({
  ...stored,
  partij: reference.nullable().optional(),
  iban: z.string().regex(/^[A-Za-z0-9]{5,34}$/),
  bic: orEmpty(z.string().regex(/^([^\s\u0000-\u001f\u007f-\u009f]{8,11})$/)).optional(),
});

const group = { codeObjecttype: z.enum(['natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging']), codeRegister: z.enum(['brp', 'hr']) };
const numbered = (soort, form) => z.object({ ...group, codeSoortObjectId: z.literal(soort), objectId: z.string().regex(form) });
const partijIdentificator = z.object({
  ...stored,
  identificeerdePartij: reference.nullable().optional(),
  anderePartijIdentificator: line(200).optional(),
  partijIdentificator: z.discriminatedUnion('codeSoortObjectId', [
    numbered('bsn', /^[0-9]{9}$/),
    numbered('rsin', /^[0-9]{9}$/),
    numbered('kvk_nummer', /^[0-9]{8}$/),
    numbered('vestigingsnummer', /^[0-9]{12}$/),
  ]),
  get subIdentificatorVan() {
    return orReference(partijIdentificator).nullable().optional();
  },
});

const categorieRelatie = z.object({
  ...stored,
  partij: reference.nullable().optional(),
  categorie: reference.nullable().optional(),
  beginDatum: date.nullable().optional(),
  eindDatum: date.nullable().optional(),
});

const ofPartij = {
  ...stored,
  nummer,
  interneNotitie: lines(1000).optional(),
  betrokkenen: z.array(reference).optional(),
  categorieRelaties: z.array(orReference(categorieRelatie)).optional(),
  digitaleAdressen: z.array(orReference(digitaalAdres)).nullable().optional(),
  voorkeursDigitaalAdres: orReference(digitaalAdres).nullable().optional(),
  vertegenwoordigden: z.array(reference).optional(),
  rekeningnummers: z.array(orReference(rekeningnummer)).nullable().optional(),
  voorkeursRekeningnummer: orReference(rekeningnummer).nullable().optional(),
  partijIdentificatoren: z.array(orReference(partijIdentificator)).nullable().optional(),
  indicatieGeheimhouding: z.boolean().nullable().optional(),
  voorkeurstaal: line(3).optional(),
  indicatieActief: z.boolean(),
  bezoekadres: adres.nullable().optional(),
  correspondentieadres: adres.nullable().optional(),
};
const ofMens = { contactnaam: contactnaam.nullable().optional(), volledigeNaam: line(500).optional() };
const soortPartij = (soort, details) =>
  z.object({
    ...ofPartij,
    soortPartij: z.literal(soort),
    partijIdentificatie: details.optional(),
    get vertegenwoordigde() {
      return z.array(orReference(partij)).optional();
    },
  });
const partij = z.discriminatedUnion('soortPartij', [
  soortPartij('persoon', z.object(ofMens)),
  soortPartij('organisatie', z.object({ naam: line(200).optional() })),
  soortPartij(
    'contactpersoon',
    z.object({
      ...ofMens,
      uuid: uuid.optional(),
      get werkteVoorPartij() {
        return orReference(partij).nullable().optional();
      },
    }),
  ),
]);

const betrokkene = z.object({
  ...stored,
  wasPartij: orReference(partij).nullable().optional(),
  hadKlantcontact: reference.optional(),
  digitaleAdressen: z.array(orReference(digitaalAdres)).optional(),
  bezoekadres: adres.nullable().optional(),
  correspondentieadres: adres.nullable().optional(),
  contactnaam: contactnaam.nullable().optional(),
  volledigeNaam: line(500).optional(),
  rol: z.enum(['vertegenwoordiger', 'klant']),
  organisatienaam: line(200).optional(),
  initiator: z.boolean(),
});

const interneTaak = z.object({
  ...stored,
  nummer,
  referentienummer: nummer,
  gevraagdeHandeling: filledIn(200),
  aanleidinggevendKlantcontact: reference.optional(),
  toegewezenAanActor: orReference(actor).optional(),
  toegewezenAanActoren: z.array(orReference(actor)).optional(),
  toelichting: lines(1000).optional(),
  status: z.enum(['te_verwerken', 'verwerkt']),
  toegewezenOp: moment.optional(),
  afgehandeldOp: moment.nullable().optional(),
});

const onderwerpobject = z.object({
  ...stored,
  klantcontact: reference.nullable().optional(),
  wasKlantcontact: reference.nullable().optional(),
  onderwerpobjectidentificator: identificator.nullable().optional(),
});

const bijlage = z.object({
  ...stored,
  wasBijlageVanKlantcontact: reference.nullable().optional(),
  bijlageidentificator: identificator.nullable().optional(),
});

const klantcontact = z.object({
  ...stored,
  gingOverOnderwerpobjecten: z.array(onderwerpobject).optional(),
  hadBetrokkenActoren: z.array(orReference(actor)).optional(),
  omvatteBijlagen: z.array(bijlage).optional(),
  hadBetrokkenen: z.array(orReference(betrokkene)).optional(),
  leiddeTotInterneTaken: z.array(orReference(interneTaak)).optional(),
  leiddeTotZaken: z.array(identificator).optional(),
  nummer,
  referentienummer: nummer,
  kanaal: filledIn(50),
  onderwerp: filledIn(200),
  inhoud: lines(1000).optional(),
  reactie: lines(4000).optional(),
  indicatieContactGelukt: z.boolean().nullable().optional(),
  hoofdOnderwerpType: url.optional(),
  verdereActieOndernomen: z.boolean().optional(),
  taal: filledIn(3),
  vertrouwelijk: z.boolean(),
  plaatsgevondenOp: moment.optional(),
  metadata: z.record(z.string(), filledIn(255)).optional(),
});

/** Gives what judges a klantcontact. */
export function withZod() {
  return (document, options) => {
    const { success, data, error } = klantcontact.safeParse(document);
    if (!success) {
      return { valid: false, violations: error.issues.map(({ code, path }) => ({ code, severity: 'error', path: path.map((step) => `/${step}`).join('') })) };
    }
    const violations = judge(data, options);
    return { valid: !violations.some(({ severity }) => severity === 'error'), violations };
  };
}
