import { isObject, type Json } from './json';
import type { Field, Group, List, Option, Part } from './parts';

// What the form asks of a whole registration. Whether the answers are right is for the library to say.

const naam: Field = { kind: 'field', input: 'line', path: ['naam'], label: 'Naam' };

const identificator: readonly Part[] = [
  { kind: 'field', input: 'line', path: ['objectId'], label: 'Identificatie van het object' },
  { kind: 'field', input: 'line', path: ['codeObjecttype'], label: 'Soort object', hint: 'Bijvoorbeeld zaak' },
  { kind: 'field', input: 'line', path: ['codeRegister'], label: 'Register', hint: 'Bijvoorbeeld openzaak' },
  { kind: 'field', input: 'line', path: ['codeSoortObjectId'], label: 'Soort identificatie', hint: 'Bijvoorbeeld uuid' },
];

const contactnaam: Group = {
  kind: 'group',
  path: ['contactnaam'],
  label: 'Contactnaam',
  parts: [
    { kind: 'field', input: 'line', path: ['voornaam'], label: 'Voornaam' },
    { kind: 'field', input: 'line', path: ['voorletters'], label: 'Voorletters' },
    { kind: 'field', input: 'line', path: ['voorvoegselAchternaam'], label: 'Voorvoegsel' },
    { kind: 'field', input: 'line', path: ['achternaam'], label: 'Achternaam' },
  ],
};

const digitaleAdressen: List = {
  kind: 'list',
  path: ['digitaleAdressen'],
  label: 'Digitale adressen',
  item: 'Digitaal adres',
  fresh: {},
  parts: [
    {
      kind: 'field',
      input: 'choice',
      path: ['soortDigitaalAdres'],
      label: 'Soort adres',
      choices: [
        { value: 'email', label: 'E-mailadres' },
        { value: 'telefoonnummer', label: 'Telefoonnummer' },
        { value: 'overig', label: 'Anders' },
      ],
    },
    { kind: 'field', input: 'line', path: ['adres'], label: 'Adres of nummer' },
  ],
};

const soortActor: Field = {
  kind: 'field',
  input: 'choice',
  path: ['soortActor'],
  label: 'Soort actor',
  choices: [
    { value: 'medewerker', label: 'Medewerker' },
    { value: 'organisatorische_eenheid', label: 'Afdeling of team' },
    { value: 'geautomatiseerde_actor', label: 'Systeem, zoals een chatbot' },
  ],
};

const partijIdentificatoren: List = {
  kind: 'list',
  path: ['partijIdentificatoren'],
  label: 'Nummers van de partij',
  item: 'Nummer',
  fresh: {},
  parts: [
    {
      kind: 'field',
      input: 'choice',
      path: ['partijIdentificator', 'codeSoortObjectId'],
      label: 'Soort nummer',
      choices: [
        { value: 'bsn', label: 'BSN', fills: { codeObjecttype: 'natuurlijk_persoon', codeRegister: 'brp' } },
        { value: 'kvk_nummer', label: 'KVK-nummer', fills: { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr' } },
        { value: 'rsin', label: 'RSIN', fills: { codeObjecttype: 'niet_natuurlijk_persoon', codeRegister: 'hr' } },
      ],
    },
    { kind: 'field', input: 'line', path: ['partijIdentificator', 'objectId'], label: 'Nummer' },
  ],
};

function isOrganisatie(partij: Json | undefined): boolean {
  return isObject(partij) && partij['soortPartij'] === 'organisatie';
}

const wasPartij: Option = {
  kind: 'option',
  path: ['wasPartij'],
  label: 'Gekende partij',
  question: 'Is de betrokkene gekend?',
  absent: 'Nee, geen gekende partij',
  present: 'Ja, een gekende partij',
  fresh: { indicatieActief: true },
  parts: [
    {
      kind: 'field',
      input: 'choice',
      path: ['soortPartij'],
      label: 'Soort partij',
      reshapes: true,
      choices: [
        { value: 'persoon', label: 'Persoon' },
        { value: 'organisatie', label: 'Organisatie' },
        { value: 'contactpersoon', label: 'Contactpersoon van een organisatie' },
      ],
    },
    {
      kind: 'field',
      input: 'line',
      path: ['partijIdentificatie', 'naam'],
      label: 'Naam van de organisatie',
      offered: isOrganisatie,
    },
    {
      ...contactnaam,
      path: ['partijIdentificatie', 'contactnaam'],
      label: 'Naam van de persoon',
      offered: (partij) => !isOrganisatie(partij),
    },
    partijIdentificatoren,
    { ...digitaleAdressen, label: 'Digitale adressen van de partij, voor al het contact' },
  ],
};

const betrokkenen: List = {
  kind: 'list',
  path: ['hadBetrokkenen'],
  label: 'Betrokkenen: wie van buiten de gemeente deed mee?',
  item: 'Betrokkene',
  fresh: {},
  parts: [
    {
      kind: 'field',
      input: 'choice',
      path: ['rol'],
      label: 'Rol',
      choices: [
        { value: 'klant', label: 'Klant' },
        { value: 'vertegenwoordiger', label: 'Vertegenwoordiger' },
      ],
    },
    { kind: 'field', input: 'yes-no', path: ['initiator'], label: 'Begon deze betrokkene het contact?' },
    { kind: 'field', input: 'line', path: ['organisatienaam'], label: 'Naam van de organisatie' },
    contactnaam,
    { ...digitaleAdressen, label: 'Digitale adressen, alleen voor deze opvolging' },
    wasPartij,
  ],
};

const actoren: List = {
  kind: 'list',
  path: ['hadBetrokkenActoren'],
  label: 'Actoren: wie of wat deed mee voor de gemeente?',
  item: 'Actor',
  fresh: {},
  parts: [naam, soortActor],
};

const interneTaken: List = {
  kind: 'list',
  path: ['leiddeTotInterneTaken'],
  label: 'Interne taken: wat moet er nog gebeuren?',
  item: 'Interne taak',
  fresh: {},
  parts: [
    { kind: 'field', input: 'line', path: ['gevraagdeHandeling'], label: 'Gevraagde handeling' },
    {
      kind: 'field',
      input: 'choice',
      path: ['status'],
      label: 'Status',
      choices: [
        { value: 'te_verwerken', label: 'Te verwerken' },
        { value: 'verwerkt', label: 'Verwerkt' },
      ],
    },
    { kind: 'field', input: 'lines', path: ['toelichting'], label: 'Toelichting' },
    {
      kind: 'list',
      path: ['toegewezenAanActoren'],
      label: 'Toegewezen aan',
      item: 'Actor',
      fresh: {},
      parts: [naam, soortActor],
    },
  ],
};

export const klantcontact: readonly Part[] = [
  { kind: 'field', input: 'line', path: ['kanaal'], label: 'Kanaal', hint: 'Bijvoorbeeld telefoon, balie of e-mail' },
  { kind: 'field', input: 'line', path: ['onderwerp'], label: 'Onderwerp' },
  { kind: 'field', input: 'lines', path: ['inhoud'], label: 'Inhoud' },
  { kind: 'field', input: 'line', path: ['taal'], label: 'Taal', hint: 'Code van drie letters, bijvoorbeeld nld' },
  { kind: 'field', input: 'yes-no', path: ['vertrouwelijk'], label: 'Is het contact vertrouwelijk?' },
  {
    kind: 'field',
    input: 'line',
    path: ['plaatsgevondenOp'],
    label: 'Wanneer was het contact?',
    hint: 'Bijvoorbeeld 2024-05-31T09:30:00+02:00',
  },
  {
    kind: 'field',
    input: 'yes-no',
    path: ['indicatieContactGelukt'],
    label: 'Is het contact gelukt?',
    nothing: 'Onbekend',
  },
  betrokkenen,
  actoren,
  interneTaken,
  {
    kind: 'list',
    path: ['omvatteBijlagen'],
    label: 'Bijlagen',
    item: 'Bijlage',
    fresh: {},
    parts: [{ kind: 'group', path: ['bijlageidentificator'], label: 'Waar staat de bijlage?', parts: identificator }],
  },
  {
    kind: 'list',
    path: ['gingOverOnderwerpobjecten'],
    label: 'Onderwerpobjecten: ging het contact over iets dat al bestaat?',
    item: 'Onderwerpobject',
    fresh: {},
    parts: [
      { kind: 'group', path: ['onderwerpobjectidentificator'], label: 'Waar staat het object?', parts: identificator },
    ],
  },
  {
    kind: 'list',
    path: ['leiddeTotZaken'],
    label: 'Zaken die door dit contact begonnen',
    item: 'Zaak',
    fresh: { codeObjecttype: 'zaak' },
    parts: identificator,
  },
];
