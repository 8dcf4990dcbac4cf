// Everybody loads, in no order, as the parts of a page do that know nothing of each other.
import init, { validate } from 'klantinteracties';
import initForm, { schemas as formSchemas, validate as validateForm } from 'klantinteracties/form';
import initStandard, { schemas } from 'klantinteracties/standard';
import { DOCUMENT, answer, show } from './question.js';

const judge = (schema) => schema['~standard'].validate(DOCUMENT);
await Promise.all([
  init(), initForm(), init(), initStandard(), initForm(), judge(schemas.betrokkene), judge(formSchemas.betrokkene), init(), initForm(),
]);
await init();
await initForm();
show([answer(validate), answer(validateForm)]);
