// The registration that is measured. benches/registration/mod.rs makes the same ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The moment at which it is judged. */
export const NOW = '2024-06-01T12:00:00Z';

/** What the rules by hand take: that moment, and the codes of ISO 639-2, which `cargo xtask bench` writes down. */
export const options = {
  now: Date.parse(NOW),
  talen: new Set(JSON.parse(readFileSync(join(root, 'target/bench/talen.json'), 'utf8'))),
};

/** The JSON Schema of a klantcontact. */
export const schema = JSON.parse(readFileSync(join(root, 'schemas/klantcontact.json'), 'utf8'));

/** The example, as short as a system writes it. */
export const one = JSON.stringify(
  JSON.parse(readFileSync(join(root, 'tests/cases/examples/2-baliegesprek-terugbelverzoek.json'), 'utf8')),
);

/** A JSON array of registrations that differ in names, numbers, subject and moment. */
export const many = (count) => `[${Array.from({ length: count }, (_, index) => vary(one, index)).join(',')}]`;

/** A JSON array of registrations that are all the same. */
export const equal = (count) => `[${Array(count).fill(one).join(',')}]`;

function vary(registration, index) {
  const digits = (number, length) => String(number).padStart(length, '0');
  return registration
    .replaceAll('Ans', `Ans ${index}`)
    .replaceAll('Bakker', `Bakker-${index % 997}`)
    .replaceAll('0612345678', `06${digits(index, 8)}`)
    .replaceAll('0201234599', `020${digits(index, 7)}`)
    .replaceAll('Paspoort voor een kind', `Paspoort voor kind ${index}`)
    .replaceAll('T09:30:00', `T${digits(index % 24, 2)}:${digits(index % 60, 2)}:00`);
}
