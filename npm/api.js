// The public interface; what else core.js exports is for the entries.
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
export { answer, callbackRequest, correct, effectiveContact, registerPartij, splitInteraction } from './build.js';
export { jsonSchema } from './catalogue.js';
export { diagram } from './diagram.js';
export { TimelineBuilder, timeline } from './timeline.js';
export { ruleCatalogue } from './rules.js';
export { RequestPlan, fromOpenKlant, requestPlan } from './openklant.js';
