import { show } from './question.js';

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => show(data);
worker.onerror = ({ message }) => show([message]);
