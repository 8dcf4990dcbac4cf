import { answers } from '../../ask.js';

export const prerender = false;

export async function load() {
  return { text: await answers() };
}
