// What the entries with one job each answer, wherever jobs.js asks them.
import { REGISTER_ANSWER, TIMELINE_ANSWER } from './expected.mjs';

export const JOBS = [
  'Dit is verplicht. Vul het in. Kies een van deze waarden: vertegenwoordiger, klant.',
  'This is required. Fill it in. Choose one of these values: vertegenwoordiger, klant.',
  TIMELINE_ANSWER,
  REGISTER_ANSWER,
];
