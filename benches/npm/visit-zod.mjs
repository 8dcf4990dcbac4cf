import { isValidPhoneNumber } from 'libphonenumber-js/min';
import { withZod } from './with-zod.mjs';

const { valid } = withZod()(JSON.parse(ONE), { now: Date.parse(NOW), talen: new Set(TALEN) });
// The telephone number of the example, which a form checks as well.
const isPhone = isValidPhoneNumber('0612345678', 'NL');
window.visited = { microseconds: performance.now() * 1000, valid: valid && isPhone };
