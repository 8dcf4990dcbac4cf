// Data with a JSON Schema of their own.
export { DataSchema, validateData } from '../data.js';
