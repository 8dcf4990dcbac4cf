// The public interface; what else core.js exports is for the entries.
export {
  contactDetails,
  mayRegister,
  ruleCatalogue,
  situationOf,
  toInvalidParams,
  validate,
  validateMany,
  validator,
} from './core.js';
