// A document that is being filled in.
import { textsOf, untexted, worded } from '#texts';
import * as wasm from '#wasm';
import { answered, assertReady, exchange, give, made } from './exchange.js';
import { asObjecttype, isBytes, optionsToJson, toJson, valueToJson } from './json.js';
import { normalize } from './judge.js';
import { asPath, asPaths, isWithin, steps } from './path.js';

/** An edit that changed nothing, which is most of them; one object, so that it can be compared with. */
const NOTHING = Object.freeze({ added: Object.freeze([]), removed: Object.freeze([]) });

/** What a check of the caller found, unless it says otherwise. */
const FOUND = { code: 'check', severity: 'error', params: {}, source: '' };

export class Draft {
  // What holds the document is freed with this one, or when that is forgotten (FinalizationRegistry, by wasm-bindgen).
  #form;
  #settings;
  #texts;
  #initial;
  #judged;
  // What the caller found, which stays until the place is edited. What a server found also goes when the form is sent again.
  #reported = [];
  #checked = [];
  #checks = new Set();
  #touched = new Set();
  #submitted = false;

  constructor(objecttype, initial = {}, options) {
    assertReady();
    this.#settings = [asObjecttype(objecttype), optionsToJson(untexted(options)), options];
    this.#texts = textsOf(options);
    this.#open(initial);
  }

  #open(initial) {
    const json = toJson(initial);
    const [objecttype, settings] = this.#settings;
    const form = made(wasm.Form.read(exchange, ...give(objecttype, settings, json), Date.now()));
    this.#form?.free();
    this.#form = form;
    this.#judged = undefined;
    // What the caller puts in its buffer next is another document.
    this.#initial = isBytes(json) ? new Uint8Array(json) : json;
  }

  set(path, value) {
    if (value === undefined) return this.remove(path);
    return this.#edit('set', asPath(path), valueToJson(value));
  }

  insert(path, value) {
    const at = asPath(path);
    const index = this.#indexIn(at);
    const change = this.#edit('insert', at, valueToJson(value));
    if (index) this.#renumber(index.list, index.element, 1);
    return change;
  }

  remove(path) {
    const at = asPath(path);
    const index = this.#indexIn(at);
    const change = this.#edit('remove', at);
    this.#forget(at);
    if (index) this.#renumber(index.list, index.element, -1);
    return change;
  }

  move(from, path) {
    const [start, end] = [asPath(from, 'from'), asPath(path)];
    const left = this.#indexIn(start);
    const change = this.#edit('move', start, end);
    const along = this.#forget(start);
    if (left) this.#renumber(left.list, left.element, -1);
    // The place is one in the document without what was moved.
    const entered = this.#indexIn(end);
    if (entered) this.#renumber(entered.list, entered.element, 1);
    along.forEach((touched) => this.#touched.add(end + touched.slice(start.length)));
    return change;
  }

  get(path = '') {
    return this.#get(this.#place(path));
  }

  normalize(path = '') {
    const at = this.#place(path);
    const [objecttype, , options] = this.#settings;
    const { value, changes } = normalize(objecttype, this.#document(), options);
    const here = changes.filter((change) => isWithin(change.path, at));
    for (const change of here) this.set(change.path, steps(change.path).reduce((holder, step) => holder[step], value));
    return here;
  }

  get valid() {
    return !this.#all().some(({ severity }) => severity === 'error');
  }

  violations(path = '') {
    const at = this.#place(path);
    return this.#all().filter((found) => isWithin(found.path, at));
  }

  touch(path) {
    this.#touched.add(this.#place(path));
  }

  touched(path = '') {
    const at = this.#place(path);
    return this.#submitted || [...this.#touched].some((touched) => isWithin(touched, at) || isWithin(at, touched));
  }

  submit(paths) {
    if (paths === undefined) {
      this.#submitted = true;
      this.#reported = [];
    } else asPaths(paths).forEach((path) => this.touch(path));
    return this.visible(paths);
  }

  visible(paths = '') {
    const places = asPaths(paths).map((path) => this.#place(path));
    const touched = this.#submitted ? [''] : [...this.#touched];
    return this.#all().filter(({ path }) => [places, touched].every((some) => some.some((place) => isWithin(path, place))));
  }

  reset(initial = this.#initial) {
    this.#open(initial);
    this.#reported = [];
    this.#checked = [];
    this.#checks.clear();
    this.#touched.clear();
    this.#submitted = false;
  }

  report(violations) {
    const found = this.#found(violations);
    this.#reported.push(...found);
    return found;
  }

  async check(path, promise) {
    const check = { path: this.#place(path) };
    this.#forgetChecks((other) => other === check.path);
    this.#checks.add(check);
    let isAwaited = false;
    const found = await Promise.resolve(promise).finally(() => { isAwaited = this.#checks.delete(check); });
    // The value may be another by now, or asked about again.
    if (!isAwaited) return [];
    const { path: at } = check;
    const all = [found ?? []].flat();
    const checked = this.#found(all.map((one) => (typeof one === 'string' ? { path: at, message: one } : { path: at, ...one })));
    this.#checked.push(...checked);
    return checked;
  }

  get checking() {
    return this.#checks.size > 0;
  }

  value() {
    const json = this.valid ? answered(this.#held.value(exchange)) : undefined;
    return json === undefined ? undefined : JSON.parse(json);
  }

  toJSON() {
    return JSON.parse(this.#document());
  }

  free() {
    this.#form?.free();
    this.#form = undefined;
    this.#judged = undefined;
  }

  [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() {
    this.free();
  }

  get #held() {
    if (!this.#form) throw new Error('this draft has been freed: make another');
    return this.#form;
  }

  #document() {
    return answered(this.#held.document(exchange));
  }

  #all() {
    this.#judged ??= worded(JSON.parse(answered(this.#held.violations(exchange))), this.#texts);
    return [...this.#judged, ...this.#checked, ...this.#reported];
  }

  #found(violations) {
    return violations.map((violation) => ({ ...FOUND, ...violation, path: this.#place(violation.path) }));
  }

  #edit(edit, ...given) {
    const at = given[0];
    const hasFound = this.#checked.length + this.#reported.length + this.#checks.size > 0;
    const before = hasFound && edit === 'set' ? this.#json(at) : undefined;
    const change = answered(this.#held[edit](exchange, ...give(...given), Date.now()));
    // Their order can be another without any that came or went.
    this.#judged = undefined;
    // To set the same value again is no edit: what was found there still holds.
    const isSame = before !== undefined && before === this.#json(at);
    const isEdited = (path) => !isSame && (isWithin(path, at) || isWithin(at, path));
    this.#forgetChecks(isEdited);
    const gone = [...this.#checked, ...this.#reported].filter(({ path }) => isEdited(path));
    if (change === undefined && gone.length === 0) return NOTHING;
    this.#eachFound((all) => all.filter(({ path }) => !isEdited(path)));
    const { added, removed } = change === undefined ? NOTHING : JSON.parse(change);
    return { added: worded(added, this.#texts), removed: [...worded(removed, this.#texts), ...gone] };
  }

  #get(at) {
    return steps(at).reduce((value, step) => value?.[step], this.toJSON());
  }

  #json(at) {
    return valueToJson(this.#get(at));
  }

  /** A path that can exist; what is asked of another would be answered with nothing, for ever. */
  #place(path) {
    const at = asPath(path);
    answered(this.#held.elements(exchange, ...give(at)));
    return at;
  }

  /** The list that a path leads to an element of, and the index of that; undefined for a property. */
  #indexIn(path) {
    const list = path.slice(0, path.lastIndexOf('/'));
    const element = Number(path.slice(list.length + 1));
    if (path === '' || !Number.isInteger(element)) return undefined;
    return answered(this.#held.elements(exchange, ...give(list))) === undefined ? undefined : { list, element };
  }

  /** Changes both lists of what the caller found. */
  #eachFound(change) {
    this.#checked = change(this.#checked);
    this.#reported = change(this.#reported);
  }

  #forgetChecks(isForgotten) {
    for (const check of this.#checks) if (isForgotten(check.path)) this.#checks.delete(check);
  }

  /** Forgets that places at and in a path were touched, and returns them. */
  #forget(path) {
    const within = [...this.#touched].filter((touched) => isWithin(touched, path));
    within.forEach((touched) => this.#touched.delete(touched));
    return within;
  }

  /** Lets what is known of the elements of a list, from an index on, go along with them. */
  #renumber(list, from, by) {
    const renumbered = (path) => {
      const [index] = path.startsWith(`${list}/`) ? path.slice(list.length + 1).split('/') : [''];
      if (index === '' || Number(index) < from) return path;
      return `${list}/${Number(index) + by}${path.slice(list.length + 1 + index.length)}`;
    };
    this.#touched = new Set([...this.#touched].map(renumbered));
    for (const check of this.#checks) check.path = renumbered(check.path);
    this.#eachFound((all) => all.map((found) => ({ ...found, path: renumbered(found.path) })));
  }
}
