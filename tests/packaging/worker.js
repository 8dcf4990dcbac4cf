import init, { validate } from 'klantinteracties';
import { answer } from './question.js';

// Parcel knows no `await` here.
init().then(() => postMessage([answer(validate)]));
