// The peer with ajv: our own JSON Schema, compiled once, and the rules by hand.
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { judge } from './rules.mjs';

/** Compiles the schema; what it gives judges a klantcontact. */
export function withAjv(schema) {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  const fits = ajv.compile(schema);
  return (klantcontact, options) => {
    if (!fits(klantcontact)) {
      return { valid: false, violations: fits.errors.map(({ keyword, instancePath }) => ({ code: keyword, severity: 'error', path: instancePath })) };
    }
    const violations = judge(klantcontact, options);
    return { valid: !violations.some(({ severity }) => severity === 'error'), violations };
  };
}
