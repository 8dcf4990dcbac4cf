// Everything, but for data with JSON Schemas of their own.
import '#every-text';

export * from './form.js';
export * from './register.js';
export * from './timeline.js';
export { jsonSchema } from '../catalogue.js';
export { ruleCatalogue } from '../rules.js';
