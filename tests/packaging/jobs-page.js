import ask from './jobs.js';
import { show } from './question.js';

show(await ask());
