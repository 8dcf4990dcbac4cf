import init, { validate } from 'klantinteracties';

window.firstReport = async () => {
  const object = JSON.parse(ONE);
  const start = performance.now();
  await init();
  const { valid } = validate('klantcontact', object, { now: NOW });
  return { microseconds: (performance.now() - start) * 1000, valid };
};
