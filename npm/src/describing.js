// What a page needs to make a form of the model, in a module that the jobs share and a bundle without it leaves out.
export { describe, errorSummary } from './describe.js';
export { fromFormData, toFormData } from './form-data.js';
