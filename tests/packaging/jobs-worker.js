import ask from './jobs.js';

ask().then(postMessage);
