import ask from './jobs.js';

addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/answers')) event.respondWith(ask().then((answers) => Response.json(answers)));
});
