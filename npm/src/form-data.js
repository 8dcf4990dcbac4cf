// A document as the fields of an HTML form, and back. The name of a field is the JSON Pointer of its property.
import { placesOn } from './describe.js';
import { asPath, steps } from './path.js';

const TRUE = new Set(['on', 'true', 'ja', '1']);
const FALSE = new Set(['off', 'false', 'nee', '0']);

/** What `<input type="datetime-local">` gives: a date and time without a zone. */
const LOCAL = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?$/;

/** The clock of the Netherlands, which is what a person reads when filling in a form. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const onClock = (millis) => clock.format(millis).replace(' ', 'T');

/** A date and time on the clock of the Netherlands, with its offset. */
function withOffset(minutes, seconds = ':00') {
  // When the clock goes back, an hour occurs twice; the first is meant, which is in summer time.
  const isSummer = onClock(Date.parse(`${minutes}:00+02:00`)) === `${minutes}:00`;
  return `${minutes}${seconds}${isSummer ? '+02:00' : '+01:00'}`;
}

/** A moment as `<input type="datetime-local">` takes it; undefined for what is none. */
function withoutOffset(text) {
  const millis = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(millis) ? undefined : onClock(millis).replace(/:00$/, '');
}

/** The value of a property, from the values of its fields; undefined for none. What cannot be read stays as it is, for judging. */
function read(values, { kind, record = {}, shape, orReference }) {
  const filled = values.filter((value) => value !== '');
  const last = filled.at(-1);
  if (kind === 'list' && record.orReference && filled.length > 0) return filled.map((uuid) => ({ uuid }));
  if (last === undefined) return undefined;
  if (shape === 'reference' || (kind === 'object' && (orReference || record.orReference))) return { uuid: last };
  if (kind === 'boolean') {
    // A hidden field with `false` before a checkbox says that it was there and was left empty.
    if (filled.some((value) => TRUE.has(value))) return true;
    return FALSE.has(last) ? false : last;
  }
  if (kind === 'number') return /^-?\d+$/.test(last) ? Number(last) : last;
  if (record.format === 'date-time') return last.replace(LOCAL, (_, minutes, seconds) => withOffset(minutes, seconds));
  // A form sends the ends of lines as two characters.
  return last.replaceAll('\r\n', '\n');
}

export function fromFormData(objecttype, data) {
  // Throws for an objecttype that does not exist, also when there are no fields.
  placesOn(objecttype, '');
  const fields = new Map();
  for (const [name, value] of data) {
    if (!name.startsWith('/')) {
      // What a framework or a button adds; but nobody gives a property a name without meaning it.
      if (placesOn(objecttype, `/${name}`).at(-1)) throw new TypeError(`${name}: give the field its path as its name: /${name}`);
      continue;
    }
    if (typeof value !== 'string') {
      // A file field that was left empty gives a file without a name.
      if (value?.size === 0) continue;
      throw new TypeError(`${name}: a document holds no files; send those by themselves`);
    }
    if (!fields.has(name)) fields.set(name, []);
    fields.get(name).push(value);
  }
  const made = plain();
  for (const [name, values] of fields) {
    const [, ...places] = placesOn(objecttype, name);
    const value = read(values, places.at(-1) ?? {});
    if (value === undefined) continue;
    const way = steps(name);
    // What the model does not have keeps its whole name, by which judging reports it; nothing is made on its way.
    if (places.at(-1) && way.length <= MOST_STEPS && way.every(isModest)) put(made, way, places, value);
    else made[name] = value;
  }
  return filledUp(made);
}

/** Who sends a form chooses its names: an object without a prototype is safe from them, and an index makes no long list. */
const plain = () => Object.create(null);
const isModest = (step) => !/^\d{4,}$/.test(step);

/** No document that is read has more levels, and a name of more steps could use up the stack. */
const MOST_STEPS = 64;

/** Puts a value at the end of a path, and makes what is on the way. */
function put(holder, [step, ...rest], [place, ...places], value) {
  if (rest.length === 0) holder[step] = value;
  else put((holder[step] ??= place.kind === 'list' ? [] : plain()), rest, places, value);
}

/** Lists without holes: an element in which nothing was filled in keeps its place, so that paths stay those of the fields. */
function filledUp(value) {
  if (Array.isArray(value)) return Array.from(value, (element) => filledUp(element ?? {}));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filledUp(member)]));
}

export function toFormData(objecttype, document) {
  const data = new FormData();
  const write = (way, value) => {
    if (value === null || value === undefined) return;
    if (typeof value === 'object') {
      for (const [step, member] of Object.entries(value)) write([...way, step], member);
      return;
    }
    const path = asPath(way);
    const { record } = placesOn(objecttype, path).at(-1) ?? {};
    const local = record?.format === 'date-time' ? withoutOffset(String(value)) : undefined;
    data.append(path, local ?? (value === true ? 'on' : String(value)));
  };
  write([], document);
  return data;
}
