// What every consumer of the package is asked.

/** A betrokkene without most of what it needs, and a wrong rol. */
export const DOCUMENT = { rol: 'buurman', hadKlantcontact: { uuid: '11111111-1111-4111-8111-111111111120' } };

/** What is wrong with it, by `validate`. */
export const answer = (validate) => validate('betrokkene', DOCUMENT).violations.map(({ code, path }) => `${code} ${path}`).join(', ');

/** What `form` says of the document, in the texts that its page shows. */
export const formAnswer = (validate, options) =>
  validate('betrokkene', DOCUMENT, options).violations.map(({ message }) => message).join(' ');

/** What is wrong with the document, by a Standard Schema. */
export const standardAnswer = async (schemas) => {
  const { issues } = await schemas.betrokkene['~standard'].validate(DOCUMENT);
  return issues.map(({ code, path }) => `${code} /${path.join('/')}`).join(', ');
};

/** What is wrong with data, by a schema of their own. */
export function dataAnswer(validateData) {
  const { violations } = validateData({ properties: { naam: { type: 'string' } } }, { naam: 1 });
  return violations.map(({ code, path }) => `${code} ${path}`).join(', ');
}

/** Yesterday's contact, without anybody who took part. */
const CONTACT = { kanaal: 'telefoon', onderwerp: 'Paspoort', plaatsgevondenOp: '2024-05-31T07:30:00Z', taal: 'nld', vertrouwelijk: false };

/** How it stands in a timeline. */
export function timelineAnswer(timeline) {
  const { items } = timeline([CONTACT], { now: '2024-06-01T12:00:00Z' });
  return items.map(({ kanaalLabel, date }) => `${kanaalLabel} ${date.relative} ${date.time}`).join(', ');
}

/** Why no request to call back can be made of it. */
export function registerAnswer(callbackRequest) {
  const { violations } = callbackRequest(CONTACT, { gevraagdeHandeling: 'Terugbellen' });
  return violations.map(({ code, path }) => `${code} ${path}`).join(', ');
}

/** Puts answers where the test finds them. */
export function show(answers) {
  document.body.dataset.answers = JSON.stringify(answers);
}
