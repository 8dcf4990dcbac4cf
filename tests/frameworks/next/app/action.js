'use server';

import { answers } from '../ask.js';

export async function act() {
  return answers();
}
