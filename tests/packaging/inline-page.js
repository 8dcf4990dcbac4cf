// Nothing is fetched, and nothing is awaited.
import { schemas, validate } from 'klantinteracties/inline';
import { answer, show, standardAnswer } from './question.js';

standardAnswer(schemas).then((standard) => show([answer(validate), standard]));
