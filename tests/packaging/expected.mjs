// What question.js is answered, wherever it is asked.

/** What is wrong with the document. */
export const ANSWER = 'required /initiator, choice /rol';

/** How the contact stands in a timeline. */
export const TIMELINE_ANSWER = 'Telefoon gisteren 09:30';

/** Why no request to call back can be made of it. */
export const REGISTER_ANSWER = [
  'klantcontact-betrokkene-required /hadBetrokkenen',
  'klantcontact-actor-required /hadBetrokkenActoren',
  'klantcontact-without-content /inhoud',
  'interne-taak-actor-required /leiddeTotInterneTaken/0/toegewezenAanActoren',
].join(', ');

/** What is asked in every app of a framework. */
export const ANSWERS = [ANSWER, ANSWER, REGISTER_ANSWER, TIMELINE_ANSWER].join('; ');
