// The lean peer with zod: a schema of what one form sends, and the rules of that form. lean-ajv.mjs has the same one.
import * as z from 'zod';
import { judge } from './lean-rules.mjs';

const text = (max) => z.string().max(max);
const filledIn = (max) => text(max).regex(/\S/);
const telefoonnummer = z.string().regex(/^(\+[0-9]{9,15}|00[0-9]{7,13}|0([1-7][0-9]{2}|[89](0[1-9]|[1-9][0-9]))[0-9]{6})$/);

const medewerker = z.object({
  naam: filledIn(200),
  soortActor: z.literal('medewerker'),
  actorIdentificatie: z.object({ functie: text(40), telefoonnummer }).optional(),
});

const ofAdres = { isStandaardAdres: z.boolean().optional(), omschrijving: text(40).optional() };
const digitaalAdres = z.discriminatedUnion('soortDigitaalAdres', [
  z.object({ soortDigitaalAdres: z.literal('telefoonnummer'), adres: telefoonnummer, ...ofAdres }),
  z.object({ soortDigitaalAdres: z.literal('email'), adres: z.email().max(80), ...ofAdres }),
]);

const bsn = z.object({
  partijIdentificator: z.object({
    codeObjecttype: z.literal('natuurlijk_persoon'),
    codeSoortObjectId: z.literal('bsn'),
    objectId: z.string().regex(/^[0-9]{9}$/),
    codeRegister: z.literal('brp'),
  }),
});

const persoon = z.object({
  soortPartij: z.literal('persoon'),
  indicatieActief: z.boolean(),
  digitaleAdressen: z.array(digitaalAdres).optional(),
  partijIdentificatoren: z.array(bsn).optional(),
  partijIdentificatie: z
    .object({ contactnaam: z.object({ voornaam: text(200).optional(), achternaam: text(200).optional() }).optional() })
    .optional(),
});

const betrokkene = z.object({
  rol: z.enum(['klant', 'vertegenwoordiger']),
  initiator: z.boolean(),
  wasPartij: persoon.optional(),
  digitaleAdressen: z.array(digitaalAdres).optional(),
});

const interneTaak = z.object({
  gevraagdeHandeling: filledIn(200),
  toegewezenAanActoren: z.array(medewerker).min(1),
  status: z.enum(['te_verwerken', 'verwerkt']),
});

const klantcontact = z.object({
  hadBetrokkenActoren: z.array(medewerker).min(1),
  hadBetrokkenen: z.array(betrokkene).min(1),
  kanaal: filledIn(50),
  onderwerp: filledIn(200),
  taal: z.string(),
  vertrouwelijk: z.boolean(),
  leiddeTotInterneTaken: z.array(interneTaak).optional(),
  inhoud: text(1000).optional(),
  plaatsgevondenOp: z.iso.datetime({ offset: true }).optional(),
});

/** Gives what judges a klantcontact. */
export function leanZod() {
  return (document, options) => {
    const { success, data, error } = klantcontact.safeParse(document);
    if (!success) {
      return { valid: false, violations: error.issues.map(({ code, path }) => ({ code, severity: 'error', path: path.map((step) => `/${step}`).join('') })) };
    }
    const violations = judge(data, options);
    return { valid: !violations.some(({ severity }) => severity === 'error'), violations };
  };
}
