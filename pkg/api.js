// The public interface; what else core.js exports is for the entries.
export {
  CodeObjecttype,
  contactDetails,
  correct,
  jsonSchema,
  mayRegister,
  normalize,
  recogniseCodeObjecttype,
  ruleCatalogue,
  situationOf,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from './core.js';
export { TimelineBuilder, timeline } from './timeline.js';
