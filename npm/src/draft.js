// A document that is being filled in.
import { textsOf, worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give, made } from './exchange.js';
import { asObjecttype, asText, optionsToJson, toJson, valueToJson } from './json.js';

/** An edit that changed nothing, which is most of them; one object, so that it can be compared with. */
const NOTHING = Object.freeze({ added: Object.freeze([]), removed: Object.freeze([]) });

export class Draft {
  // What holds the document is freed with this one, or when that is forgotten (FinalizationRegistry, by wasm-bindgen).
  #form;
  #texts;
  #violations;

  constructor(objecttype, initial = {}, options) {
    assertReady();
    const given = give(asObjecttype(objecttype), optionsToJson(options), toJson(initial));
    this.#form = made(wasm.Form.read(exchange, ...given, Date.now()));
    this.#texts = textsOf(options?.language);
  }

  set(path, value) {
    if (value === undefined) return this.remove(path);
    return this.#edit('set', asText('path', path), valueToJson(value));
  }

  insert(path, value) {
    return this.#edit('insert', asText('path', path), valueToJson(value));
  }

  remove(path) {
    return this.#edit('remove', asText('path', path));
  }

  move(from, path) {
    return this.#edit('move', asText('from', from), asText('path', path));
  }

  get valid() {
    return !this.#all().some(({ severity }) => severity === 'error');
  }

  violations(path = '') {
    const all = this.#all();
    return path === '' ? [...all] : all.filter((found) => found.path === path || found.path.startsWith(`${path}/`));
  }

  value() {
    const json = answered(this.#held.value(exchange));
    return json === undefined ? undefined : JSON.parse(json);
  }

  toJSON() {
    return JSON.parse(answered(this.#held.document(exchange)));
  }

  free() {
    this.#form?.free();
    this.#form = undefined;
    this.#violations = undefined;
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.free();
  }

  get #held() {
    if (!this.#form) throw new Error('this draft has been freed: make another');
    return this.#form;
  }

  #all() {
    this.#violations ??= worded(JSON.parse(answered(this.#held.violations(exchange))), this.#texts);
    return this.#violations;
  }

  #edit(edit, ...texts) {
    const change = answered(this.#held[edit](exchange, ...give(...texts), Date.now()));
    // Their order can be another without any that came or went.
    this.#violations = undefined;
    if (change === undefined) return NOTHING;
    const { added, removed } = JSON.parse(change);
    return { added: worded(added, this.#texts), removed: worded(removed, this.#texts) };
  }
}
