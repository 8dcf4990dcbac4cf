import init, { validate } from 'klantinteracties';
import initData, { validateData } from 'klantinteracties/json-schema';
import { schemas } from 'klantinteracties/standard';
import { answer, dataAnswer, show, standardAnswer } from './question.js';

// Asked before anything is loaded.
const standard = await standardAnswer(schemas);
await init();
await initData();
show([answer(validate), standard, dataAnswer(validateData)]);
