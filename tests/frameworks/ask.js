// What every app asks, wherever it runs: the runner copies this file and question.js into each of them.
import init, { validate } from 'klantinteracties';
import initForm, { validate as validateForm } from 'klantinteracties/form';
import initRegister, { callbackRequest } from 'klantinteracties/register';
import initTimeline, { timeline } from 'klantinteracties/timeline';
import { answer, registerAnswer, timelineAnswer } from './question.js';

export async function answers() {
  await Promise.all([init(), initForm(), initRegister(), initTimeline()]);
  return [answer(validate), answer(validateForm), registerAnswer(callbackRequest), timelineAnswer(timeline)].join('; ');
}
