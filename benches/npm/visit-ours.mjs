import init, { validate } from 'klantinteracties/form';

await init();
const { valid } = validate('klantcontact', JSON.parse(ONE), { now: NOW });
window.visited = { microseconds: performance.now() * 1000, valid };
