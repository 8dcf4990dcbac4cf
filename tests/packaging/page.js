import init, { validate } from 'klantinteracties';
import { schemas } from 'klantinteracties/standard';
import { answer, show, standardAnswer } from './question.js';

// Asked before anything is loaded.
const standard = await standardAnswer(schemas);
await init();
show([answer(validate), standard]);
