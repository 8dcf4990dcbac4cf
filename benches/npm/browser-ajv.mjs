import { withAjv } from './with-ajv.mjs';

window.firstReport = async () => {
  const object = JSON.parse(ONE);
  const start = performance.now();
  const { valid } = withAjv(SCHEMA)(object, { now: Date.parse(NOW), talen: new Set(TALEN) });
  return { microseconds: (performance.now() - start) * 1000, valid };
};
