// What the form shows of a klantcontact: an input for each property that people fill in.
// What may stand in it is not the form's business; the library says that.

/** A choice as people read it, and the value that it stands for. */
export type Choice = readonly [label: string, value: string | boolean | null];

export type Part =
  | { kind: 'text'; name: string; label: string; hint?: string; lines?: number }
  | { kind: 'choice'; name: string; label: string; choices: readonly Choice[] }
  | { kind: 'object'; name: string; label: string; parts: readonly Part[]; addLabel?: string }
  | { kind: 'list'; name: string; label: string; item: string; addLabel: string; parts: readonly Part[] };

const YES_NO: readonly Choice[] = [['ja', true], ['nee', false]];

const text = (name: string, label: string, hint?: string): Part =>
  hint === undefined ? { kind: 'text', name, label } : { kind: 'text', name, label, hint };

const yesNo = (name: string, label: string): Part => ({ kind: 'choice', name, label, choices: YES_NO });

const words = (name: string, label: string, ...values: string[]): Part => ({
  kind: 'choice',
  name,
  label,
  choices: values.map((value) => [value.replaceAll('_', ' '), value] as const),
});

const IDENTIFICATOR: readonly Part[] = [
  text('objectId', 'Object-ID'),
  text('codeObjecttype', 'Objecttype', 'zoals zaak of informatieobject'),
  text('codeRegister', 'Register', 'zoals openzaak'),
  text('codeSoortObjectId', 'Soort object-ID', 'zoals uuid'),
];

const CONTACTNAAM: Part = {
  kind: 'object',
  name: 'contactnaam',
  label: 'Contactnaam',
  parts: [
    text('voorletters', 'Voorletters'),
    text('voornaam', 'Voornaam'),
    text('voorvoegselAchternaam', 'Voorvoegsel'),
    text('achternaam', 'Achternaam'),
  ],
};

const DIGITALE_ADRESSEN: Part = {
  kind: 'list',
  name: 'digitaleAdressen',
  label: 'Digitale adressen',
  item: 'Digitaal adres',
  addLabel: 'Digitaal adres toevoegen',
  parts: [
    words('soortDigitaalAdres', 'Soort', 'email', 'telefoonnummer', 'overig'),
    text('adres', 'Adres of nummer'),
    text('omschrijving', 'Omschrijving'),
  ],
};

const ADRES: readonly Part[] = [
  text('straatnaam', 'Straat'),
  text('postcode', 'Postcode', 'zoals 1234 AB'),
  text('stad', 'Plaats'),
  text('land', 'Land', 'alleen buiten Nederland, zoals BE'),
];

const ACTOR: readonly Part[] = [
  text('naam', 'Naam'),
  words('soortActor', 'Soort actor', 'medewerker', 'organisatorische_eenheid', 'geautomatiseerde_actor'),
];

const PARTIJ: Part = {
  kind: 'object',
  name: 'wasPartij',
  label: 'Gekende partij',
  addLabel: 'Deze betrokkene is een gekende partij',
  parts: [
    text('uuid', 'UUID', 'van een partij die al geregistreerd is'),
    words('soortPartij', 'Soort partij', 'persoon', 'organisatie', 'contactpersoon'),
    yesNo('indicatieActief', 'Actief'),
    {
      kind: 'object',
      name: 'partijIdentificatie',
      label: 'Naam van de partij',
      parts: [text('naam', 'Naam van de organisatie'), CONTACTNAAM],
    },
    {
      kind: 'list',
      name: 'partijIdentificatoren',
      label: 'Nummers in registers',
      item: 'Nummer',
      addLabel: 'Nummer toevoegen',
      parts: [
        {
          kind: 'object',
          name: 'partijIdentificator',
          label: 'Identificator',
          parts: [
            words('codeSoortObjectId', 'Soort nummer', 'bsn', 'kvk_nummer', 'rsin', 'vestigingsnummer'),
            text('objectId', 'Nummer'),
            words('codeObjecttype', 'Van een', 'natuurlijk_persoon', 'niet_natuurlijk_persoon', 'vestiging'),
            words('codeRegister', 'Register', 'brp', 'hr'),
          ],
        },
      ],
    },
    DIGITALE_ADRESSEN,
  ],
};

export const KLANTCONTACT: readonly Part[] = [
  text('kanaal', 'Kanaal', 'zoals telefoon, balie of e-mail'),
  text('onderwerp', 'Onderwerp'),
  { kind: 'text', name: 'inhoud', label: 'Inhoud', lines: 4 },
  text('taal', 'Taal', 'code van drie letters, zoals nld'),
  yesNo('vertrouwelijk', 'Vertrouwelijk'),
  text('plaatsgevondenOp', 'Plaatsgevonden op', 'zoals 2024-05-31T09:30:00+02:00'),
  {
    kind: 'choice',
    name: 'indicatieContactGelukt',
    label: 'Contact gelukt',
    choices: [...YES_NO, ['onbekend', null]],
  },
  {
    kind: 'list',
    name: 'hadBetrokkenen',
    label: 'Betrokkenen',
    item: 'Betrokkene',
    addLabel: 'Betrokkene toevoegen',
    parts: [
      words('rol', 'Rol', 'klant', 'vertegenwoordiger'),
      yesNo('initiator', 'Begon met het contact'),
      CONTACTNAAM,
      text('organisatienaam', 'Organisatienaam'),
      DIGITALE_ADRESSEN,
      { kind: 'object', name: 'correspondentieadres', label: 'Postadres', addLabel: 'Postadres toevoegen', parts: ADRES },
      PARTIJ,
    ],
  },
  {
    kind: 'list',
    name: 'hadBetrokkenActoren',
    label: 'Namens de gemeente',
    item: 'Actor',
    addLabel: 'Actor toevoegen',
    parts: ACTOR,
  },
  {
    kind: 'list',
    name: 'leiddeTotInterneTaken',
    label: 'Interne taken',
    item: 'Interne taak',
    addLabel: 'Interne taak toevoegen',
    parts: [
      text('gevraagdeHandeling', 'Gevraagde handeling'),
      { kind: 'text', name: 'toelichting', label: 'Toelichting', lines: 3 },
      words('status', 'Status', 'te_verwerken', 'verwerkt'),
      {
        kind: 'list',
        name: 'toegewezenAanActoren',
        label: 'Toegewezen aan',
        item: 'Actor',
        addLabel: 'Actor toewijzen',
        parts: ACTOR,
      },
    ],
  },
  {
    kind: 'list',
    name: 'gingOverOnderwerpobjecten',
    label: 'Onderwerpobjecten',
    item: 'Onderwerpobject',
    addLabel: 'Onderwerpobject toevoegen',
    parts: [{ kind: 'object', name: 'onderwerpobjectidentificator', label: 'Identificator', parts: IDENTIFICATOR }],
  },
  {
    kind: 'list',
    name: 'omvatteBijlagen',
    label: 'Bijlagen',
    item: 'Bijlage',
    addLabel: 'Bijlage toevoegen',
    parts: [{ kind: 'object', name: 'bijlageidentificator', label: 'Identificator', parts: IDENTIFICATOR }],
  },
  {
    kind: 'list',
    name: 'leiddeTotZaken',
    label: 'Leidde tot zaken',
    item: 'Zaak',
    addLabel: 'Zaak toevoegen',
    parts: IDENTIFICATOR,
  },
];
