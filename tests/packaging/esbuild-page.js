// esbuild leaves `new URL(file, import.meta.url)` as it is, so the page says where the wasm file went.
import init, { validate } from 'klantinteracties';
import address from 'klantinteracties/core.wasm';
import initForm, { validate as validateForm } from 'klantinteracties/form';
import formAddress from 'klantinteracties/form.wasm';
import initData, { validateData } from 'klantinteracties/json-schema';
import dataAddress from 'klantinteracties/json-schema.wasm';
import { schemas } from 'klantinteracties/standard';
import { answer, dataAnswer, show, standardAnswer } from './question.js';

await init(new URL(address, import.meta.url));
await initForm(new URL(formAddress, import.meta.url));
await initData(new URL(dataAddress, import.meta.url));
show([answer(validate), answer(validateForm), await standardAnswer(schemas), dataAnswer(validateData)]);
