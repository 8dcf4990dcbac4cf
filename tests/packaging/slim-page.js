// The page brings the wasm file along, from wherever it has it.
import address from 'klantinteracties/core.wasm';
import init, { schemas, validate } from 'klantinteracties/slim';
import { answer, show, standardAnswer } from './question.js';

await init(await fetch(new URL(address, import.meta.url)));
show([answer(validate), await standardAnswer(schemas)]);
