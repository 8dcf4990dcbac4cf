// What a form needs. The files beside this one are those of the whole library, with a wasm file of their own.
export {
  CodeObjecttype,
  contactDetails,
  mayRegister,
  normalize,
  recogniseCodeObjecttype,
  situationOf,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from './core.js';
export { Draft } from './draft.js';
