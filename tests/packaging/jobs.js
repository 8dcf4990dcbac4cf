// The entries with one job each and with texts, all asked at once. It runs anywhere, also where a module may not await by itself.
import 'klantinteracties/en';
import 'klantinteracties/fry';
import 'klantinteracties/klant';
import initForm, { validate } from 'klantinteracties/form';
import initRegister, { callbackRequest } from 'klantinteracties/register';
import initTimeline, { timeline } from 'klantinteracties/timeline';
import { formAnswer, registerAnswer, timelineAnswer } from './question.js';

export default async function ask() {
  await Promise.all([initForm(), initTimeline(), initRegister()]);
  const texts = [undefined, { language: 'en' }, { language: 'fry' }, { audience: 'klant' }];
  return [...texts.map((options) => formAnswer(validate, options)), timelineAnswer(timeline), registerAnswer(callbackRequest)];
}
