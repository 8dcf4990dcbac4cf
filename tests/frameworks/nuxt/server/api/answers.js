import { answers } from '~~/ask.js';

export default defineEventHandler(answers);
