// What a form shows of each property. It is data beside the wasm files, which a bundle without `describe` does not contain.
import described from '#generated/described.js';
import nl from '#generated/described-nl.js';
import { textsOf } from '#texts';
import { asPath, ofPath, steps } from './path.js';

const { objecttypes, shapes } = described;

/** The labels in a language. */
function labelsOf(language = 'nl') {
  const labels = language === 'nl' ? nl : textsOf({ language }).labels;
  if (!labels) throw new TypeError(`language: use another; there are no labels in ${language}`);
  return labels;
}

/** A place in the model: an object, a property of an object, or a text with a free name. */
const object = (shape, more) => ({ shape, kind: 'object', ...more });

function below(place, step) {
  const { record } = place;
  if (record?.entry) return { record: record.entry, name: step };
  if (place.kind === 'list') {
    return step === '-' || /^(0|[1-9]\d*)$/.test(step) ? object(record.shape, { orReference: record.orReference }) : undefined;
  }
  const property = shapes[place.shape]?.properties.find(([name]) => name === step);
  return property && propertyOf(place, property);
}

const propertyOf = (holder, [name, record]) => ({
  name, record, kind: record.kind, shape: record.shape, holder: holder.shape, inDocument: holder.isDocument,
});

/** The places on the way along a path, which begins with the document itself; undefined where the model has none. */
export function placesOn(objecttype, path) {
  if (!Object.hasOwn(objecttypes, objecttype)) {
    throw new TypeError(`unknown objecttype; use one of ${Object.keys(objecttypes).join(', ')}`);
  }
  const places = [object(objecttypes[objecttype], { isDocument: true })];
  for (const step of steps(asPath(path))) {
    const last = places.at(-1);
    places.push(last && below(last, step));
  }
  return places;
}

/** The label of a place. */
export function labelOf({ name, holder, shape }, labels) {
  if (holder) return labels[holder].properties[name][0];
  return shape ? labels[shape].label : name;
}

function description(place, labels) {
  const { name, record = {}, holder, shape, kind, orReference = false } = place;
  const [, help, words] = holder ? labels[holder].properties[name] : [];
  const { shape: nested, entry, choices, required = false, ...rest } = record;
  return {
    name: name ?? shape,
    label: labelOf(place, labels),
    ...(help ? { help } : {}),
    kind,
    required: required === 'standalone' ? Boolean(place.inDocument) : required,
    nullable: false, readOnly: false, deprecated: false, orReference, multiline: false, html: {},
    ...structuredClone(rest),
    ...(choices ? { choices: choices.map((value, index) => ({ value, label: words[index] })) } : {}),
  };
}

export function describe(objecttype, path = '', language = undefined) {
  const labels = labelsOf(language);
  const place = placesOn(objecttype, path).at(-1);
  if (!place) return undefined;
  const within = place.shape ? shapes[place.shape].properties : [];
  const properties = within.map((property) => description(propertyOf(place, property), labels));
  return { ...description(place, labels), ...(properties.length > 0 ? { properties } : {}) };
}

export function errorSummary(objecttype, violations, { labels: own = {}, language } = {}) {
  const labels = labelsOf(language);
  return violations.map(({ code, path, message }) => {
    const label = ofPath(own, path) ?? named(placesOn(objecttype, path), path, labels);
    const text = code === 'required' || code === 'blank' ? labels.fillIn : '{label}: {message}';
    return { path, message: label ? text.replace(/\{(\w+)\}/g, (_, part) => (part === 'label' ? label : message)) : message };
  });
}

/** The label of the last place that the model knows, with the number of the element that it is in. */
function named(places, path, labels) {
  const known = places.slice(1).filter(Boolean);
  if (known.length === 0) return undefined;
  const element = known.findLastIndex(({ name, isDocument }) => name === undefined && !isDocument);
  const label = labelOf(known.at(-1), labels);
  if (element === -1) return label;
  const number = Number(steps(path)[element]) + 1;
  return element === known.length - 1 ? `${label} ${number}` : `${label} (${labelOf(known[element], labels)} ${number})`;
}
