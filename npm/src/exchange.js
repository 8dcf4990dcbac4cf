// The wasm file of a job: starting it, and the texts that cross to it and back.
import { nameCodes } from '#texts';
import { Exchange, initSync } from '#wasm';

let memory;

/** What every function that takes or answers texts is called with. */
export let exchange;

/** Starts the wasm file from its bytes or as a module, unless it runs already. */
export function start(module) {
  ({ memory } = initSync({ module }));
  exchange ??= new Exchange();
  nameCodes(JSON.parse(answered(exchange.codes())));
}

export const isReady = () => memory !== undefined;

/** For every function that needs the wasm file. */
export function assertReady() {
  if (!memory) throw new Error(`${ENTRY} is not ready: \`await init()\` first`);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A longer text is encoded first, which takes less room: a UTF-16 unit takes three bytes at most. */
const MOST_WRITTEN = 0x10000;

let view;

/** The memory of the wasm file; a new view when it has grown. */
const bytes = () => (view?.buffer === memory.buffer ? view : (view = new Uint8Array(memory.buffer)));

/** Writes a text, or bytes of UTF-8, into the memory. Returns the number of bytes. */
function write(text, memory, start) {
  if (typeof text !== 'string') {
    memory.set(text, start);
    return text.length;
  }
  // Most are short and ASCII: writing those here takes less time than calling an encoder.
  if (text.length < 50) {
    let index = 0;
    while (text.charCodeAt(index) < 0x80) memory[start + index] = text.charCodeAt(index++);
    if (index === text.length) return index;
  }
  return encoder.encodeInto(text, memory.subarray(start)).written;
}

/** Gives texts, or bytes of UTF-8, to the function that is called next. Returns the number of bytes of each. */
export function give(...texts) {
  const parts = texts.map((text) => (text.length > MOST_WRITTEN && typeof text === 'string' ? encoder.encode(text) : text));
  // Making room may move the memory, so that comes first.
  let start = exchange.room(parts.reduce((room, part) => room + part.length * (typeof part === 'string' ? 3 : 1), 0));
  const memory = bytes();
  return parts.map((part) => {
    const length = write(part, memory, start);
    start += length;
    return length;
  });
}

function answer(length) {
  const start = exchange.address();
  return decoder.decode(bytes().subarray(start, start + length));
}

/** What a function answered, by the number that it returned; undefined for nothing. */
export function answered(length) {
  if (length === 0) return undefined;
  if (length < 0) throw new TypeError(answer(-length));
  return answer(length);
}

/** What a function made, unless it refused what it was given. */
export function made(object) {
  if (!object) throw new TypeError(answer(exchange.length()));
  return object;
}
