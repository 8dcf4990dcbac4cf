// What the examples have in common: the document that the form fills in, a request to be called back. It uses no package.
const betrokkene = '/hadBetrokkenen/0';

/** The fields, by the place of their values, with the labels that the form gives them. */
export const labels = {
  '/onderwerp': 'Onderwerp',
  '/inhoud': 'Uw vraag',
  [`${betrokkene}/contactnaam/voornaam`]: 'Voornaam',
  [`${betrokkene}/contactnaam/achternaam`]: 'Achternaam',
  [`${betrokkene}/digitaleAdressen/0/adres`]: 'Telefoonnummer',
  [`${betrokkene}/digitaleAdressen/1/adres`]: 'E-mailadres',
  [`${betrokkene}/bezoekadres/postcode`]: 'Postcode',
  [`${betrokkene}/bezoekadres/huisnummer`]: 'Huisnummer',
};

/** The document with an empty text for each field: what a form library begins with. */
export function emptyValues() {
  const kcc = { naam: 'KCC', soortActor: 'organisatorische_eenheid', indicatieActief: true };
  return {
    kanaal: 'webformulier',
    onderwerp: '',
    inhoud: '',
    taal: 'nld',
    vertrouwelijk: false,
    indicatieContactGelukt: true,
    hadBetrokkenActoren: [kcc],
    hadBetrokkenen: [
      {
        rol: 'klant',
        initiator: true,
        contactnaam: { voornaam: '', achternaam: '' },
        digitaleAdressen: [
          { soortDigitaalAdres: 'telefoonnummer', adres: '' },
          { soortDigitaalAdres: 'email', adres: '' },
        ],
        bezoekadres: { postcode: '', huisnummer: '' },
      },
    ],
    leiddeTotInterneTaken: [{ gevraagdeHandeling: 'Terugbellen', status: 'te_verwerken', toegewezenAanActoren: [kcc] }],
  };
}

/** What somebody typed, as a value of the document. What is no number stays a text, so that the library can say so. */
function valueOf(name, text) {
  if (text === '') return undefined;
  return name === 'huisnummer' && /^\d+$/.test(text) ? Number(text) : text;
}

/** The document of the values of a form library: without what was left empty. */
export function filledIn(values) {
  const document = JSON.parse(JSON.stringify(values, valueOf));
  // The telefoonnummer is required, and an e-mail address is not.
  const { digitaleAdressen } = document.hadBetrokkenen[0];
  if (!digitaleAdressen[1].adres) digitaleAdressen.pop();
  return document;
}

/** Gives a draft, which begins as `filledIn(emptyValues())`, what somebody typed in a field. */
export function edit(draft, path, text) {
  const email = `${betrokkene}/digitaleAdressen/1`;
  if (path !== `${email}/adres`) draft.set(path, valueOf(path.split('/').at(-1), text));
  else if (text) draft.set(email, { soortDigitaalAdres: 'email', adres: text });
  else if (draft.toJSON().hadBetrokkenen[0].digitaleAdressen[1]) draft.remove(email);
}

/** The value at a path; undefined where there is none. */
export const valueAt = (document, path) => path.slice(1).split('/').reduce((holder, step) => holder?.[step], document);

/** What is said when nobody knows what came of it. It is about no field. */
const UNSENT = { code: 'check', severity: 'error', path: '', message: 'Het versturen is niet gelukt. Probeer het later opnieuw.', params: {}, source: '' };

/** Sends a klantcontact; answers with what the register refused of it, or with undefined when that has taken it. */
export async function send(klantcontact, fromInvalidParams) {
  const answer = await fetch('/register', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(klantcontact),
  }).catch(() => undefined);
  if (answer?.ok) return undefined;
  return answer?.status === 400 ? fromInvalidParams(await answer.json(), { audience: 'klant' }) : [UNSENT];
}
