// The Standard Schemas alone, of the same loading variant of the whole.
export { default, initSync, schema, schemas } from '#core';
