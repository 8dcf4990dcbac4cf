// The entries with one job each and English, all asked at once. It runs anywhere, also where a module may not await by itself.
import 'klantinteracties/en';
import initForm, { validate } from 'klantinteracties/form';
import initRegister, { callbackRequest } from 'klantinteracties/register';
import initTimeline, { timeline } from 'klantinteracties/timeline';
import { formAnswer, registerAnswer, timelineAnswer } from './question.js';

export default async function ask() {
  await Promise.all([initForm(), initTimeline(), initRegister()]);
  return [formAnswer(validate), formAnswer(validate, { language: 'en' }), timelineAnswer(timeline), registerAnswer(callbackRequest)];
}
