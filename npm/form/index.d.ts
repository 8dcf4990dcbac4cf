/** What a form needs of `klantinteracties`, in a wasm file of half the size. */
export {
  CodeObjecttype,
  contactDetails,
  default,
  Draft,
  initSync,
  jsonSchema,
  mayRegister,
  normalize,
  recogniseCodeObjecttype,
  schema,
  schemas,
  situationOf,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from '../index.js';
export type * from '../index.js';
