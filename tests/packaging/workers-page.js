// A service worker answers for the page, and a worker beside it; what these import is bundled.
import { show } from './question.js';

await navigator.serviceWorker.register('service-worker.js', { type: 'module' });
await navigator.serviceWorker.ready;
if (!navigator.serviceWorker.controller) await new Promise((resolve) => { navigator.serviceWorker.oncontrollerchange = resolve; });
const ofServiceWorker = await (await fetch('answers')).json();

const ofWorker = await new Promise((resolve, reject) => {
  const worker = new Worker('jobs-worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});
show([ofServiceWorker, ofWorker]);
