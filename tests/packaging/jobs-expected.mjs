// What the entries with one job each answer, wherever jobs.js asks them.
import { REGISTER_ANSWER, TIMELINE_ANSWER } from './expected.mjs';

export const JOBS = [
  'Dit is verplicht. Vul het in. Kies een van deze waarden: vertegenwoordiger, klant.',
  'This is required. Fill it in. Choose one of these values: vertegenwoordiger, klant.',
  'Dit is ferplichte. Folje it yn. Kies ien fan dizze wearden: vertegenwoordiger, klant.',
  // These say the same to an inhabitant, whose texts have to be there all the same.
  'Dit is verplicht. Vul het in. Kies een van deze waarden: vertegenwoordiger, klant.',
  TIMELINE_ANSWER,
  REGISTER_ANSWER,
];
