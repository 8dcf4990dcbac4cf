// A document that is being filled in.
import { textsOf, untexted, worded } from '#texts';
import * as wasm from '#wasm';
import { asObjecttype, asText, optionsToJson, toBytes, valueToJson } from './json.js';
import { assertReady } from './ready.js';

/** An edit that changed nothing, which is most of them; one object, so that it can be compared with. */
const NOTHING = Object.freeze({ added: Object.freeze([]), removed: Object.freeze([]) });

export class Draft {
  // What holds the document is freed with this one, or when that is forgotten (FinalizationRegistry, by wasm-bindgen).
  #form;
  #texts;
  #violations;

  constructor(objecttype, initial = {}, options) {
    assertReady();
    this.#form = new wasm.Form(asObjecttype(objecttype), toBytes(initial), optionsToJson(untexted(options)), Date.now());
    this.#texts = textsOf(options);
  }

  set(path, value) {
    if (value === undefined) return this.remove(path);
    return this.#changed(this.#held.set(asText('path', path), valueToJson(value), Date.now()));
  }

  insert(path, value) {
    return this.#changed(this.#held.insert(asText('path', path), valueToJson(value), Date.now()));
  }

  remove(path) {
    return this.#changed(this.#held.remove(asText('path', path), Date.now()));
  }

  move(from, path) {
    return this.#changed(this.#held.moveTo(asText('from', from), asText('path', path), Date.now()));
  }

  get valid() {
    return !this.#all().some(({ severity }) => severity === 'error');
  }

  violations(path = '') {
    const all = this.#all();
    return path === '' ? [...all] : all.filter((found) => found.path === path || found.path.startsWith(`${path}/`));
  }

  value() {
    const json = this.#held.value();
    return json === undefined ? undefined : JSON.parse(json);
  }

  toJSON() {
    return JSON.parse(this.#held.document());
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
    this.#violations ??= worded(JSON.parse(this.#held.violations()), this.#texts);
    return this.#violations;
  }

  #changed(change) {
    // Their order can be another without any that came or went.
    this.#violations = undefined;
    if (change === undefined) return NOTHING;
    const { added, removed } = JSON.parse(change);
    return { added: worded(added, this.#texts), removed: worded(removed, this.#texts) };
  }
}
