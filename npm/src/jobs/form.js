// What a form needs.
import { schemaMaker, schemasBy } from '../standard.js';

export { CodeObjecttype } from '#generated/vocabulary.js';
export { contactDetails, mayRegister } from '../decision.js';
export { Draft } from '../draft.js';
export { describe, errorSummary, fromFormData, toFormData } from '#describing';
export {
  checkValue,
  normalize,
  recogniseCodeObjecttype,
  situationOf,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from '../judge.js';
export { fromInvalidParams } from '../refused.js';

export const schema = /* @__PURE__ */ schemaMaker();
export const schemas = /* @__PURE__ */ schemasBy(schema);
