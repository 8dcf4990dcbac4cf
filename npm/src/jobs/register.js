// Making objects from what happened, and registering them.
export { fromOpenKlant } from '../answer.js';
export { answer, callbackRequest, correct, effectiveContact, registerPartij, splitInteraction } from '../build.js';
export { diagram } from '../diagram.js';
export { RequestPlan, requestPlan } from '../plan.js';
export { fromInvalidParams } from '../refused.js';
