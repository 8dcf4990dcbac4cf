import init, { validate } from 'klantinteracties';
import { answer } from './question.js';

await init();
postMessage([answer(validate)]);
