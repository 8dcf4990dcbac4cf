// The lean peer with ajv: a schema by hand of what one form sends, compiled once, and the rules of that form. Kinds that the
// form never sends are not in it, so that there is little to choose from.
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { judge } from './lean-rules.mjs';

const text = (maxLength) => ({ type: 'string', maxLength });
const filledIn = (maxLength) => ({ type: 'string', maxLength, pattern: '\\S' });
const telefoonnummer = {
  type: 'string',
  pattern: '^(\\+[0-9]{9,15}|00[0-9]{7,13}|0([1-7][0-9]{2}|[89](0[1-9]|[1-9][0-9]))[0-9]{6})$',
};
const boolean = { type: 'boolean' };
const list = (items, minItems = 0) => ({ type: 'array', items, minItems });

function object(required, optional = {}) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

const medewerker = object(
  { naam: filledIn(200), soortActor: { const: 'medewerker' } },
  { actorIdentificatie: object({ functie: text(40), telefoonnummer }) },
);

const ofAdres = { isStandaardAdres: boolean, omschrijving: text(40) };
const digitaalAdres = {
  type: 'object',
  discriminator: { propertyName: 'soortDigitaalAdres' },
  required: ['soortDigitaalAdres'],
  oneOf: [
    object({ soortDigitaalAdres: { const: 'telefoonnummer' }, adres: telefoonnummer }, ofAdres),
    object({ soortDigitaalAdres: { const: 'email' }, adres: { type: 'string', maxLength: 80, format: 'email' } }, ofAdres),
  ],
};

const bsn = object({
  partijIdentificator: object({
    codeObjecttype: { const: 'natuurlijk_persoon' },
    codeSoortObjectId: { const: 'bsn' },
    objectId: { type: 'string', pattern: '^[0-9]{9}$' },
    codeRegister: { const: 'brp' },
  }),
});

const persoon = object(
  { soortPartij: { const: 'persoon' }, indicatieActief: boolean },
  {
    digitaleAdressen: list(digitaalAdres),
    partijIdentificatoren: list(bsn),
    partijIdentificatie: object({}, { contactnaam: object({}, { voornaam: text(200), achternaam: text(200) }) }),
  },
);

const betrokkene = object(
  { rol: { enum: ['klant', 'vertegenwoordiger'] }, initiator: boolean },
  { wasPartij: persoon, digitaleAdressen: list(digitaalAdres) },
);

const interneTaak = object({
  gevraagdeHandeling: filledIn(200),
  toegewezenAanActoren: list(medewerker, 1),
  status: { enum: ['te_verwerken', 'verwerkt'] },
});

const klantcontact = object(
  {
    hadBetrokkenActoren: list(medewerker, 1),
    hadBetrokkenen: list(betrokkene, 1),
    kanaal: filledIn(50),
    onderwerp: filledIn(200),
    taal: { type: 'string' },
    vertrouwelijk: boolean,
  },
  {
    leiddeTotInterneTaken: list(interneTaak),
    inhoud: text(1000),
    plaatsgevondenOp: { type: 'string', format: 'date-time' },
  },
);

/** Compiles the schema; what it gives judges a klantcontact. */
export function leanAjv() {
  const ajv = new Ajv({ allErrors: true, discriminator: true });
  formats.default(ajv, ['date-time', 'email']);
  const fits = ajv.compile(klantcontact);
  return (document, options) => {
    if (!fits(document)) {
      return { valid: false, violations: fits.errors.map(({ keyword, instancePath }) => ({ code: keyword, severity: 'error', path: instancePath })) };
    }
    const violations = judge(document, options);
    return { valid: !violations.some(({ severity }) => severity === 'error'), violations };
  };
}
