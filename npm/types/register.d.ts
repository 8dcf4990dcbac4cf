/** Making objects from what happened and registering them, in a wasm file of its own. */
export {
  RequestPlan,
  answer,
  callbackRequest,
  correct,
  default,
  diagram,
  effectiveContact,
  fromInvalidParams,
  fromOpenKlant,
  initSync,
  registerPartij,
  requestPlan,
  splitInteraction,
} from './index.js';
export type * from './index.js';
