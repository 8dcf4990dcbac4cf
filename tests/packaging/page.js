import init, { validate } from 'klantinteracties';
import initForm, { validate as validateForm } from 'klantinteracties/form';
import initData, { validateData } from 'klantinteracties/json-schema';
import { schemas } from 'klantinteracties/standard';
import { answer, dataAnswer, show, standardAnswer } from './question.js';

// Asked before anything is loaded.
const standard = await standardAnswer(schemas);
await init();
await initForm();
await initData();
show([answer(validate), answer(validateForm), standard, dataAnswer(validateData)]);
