// The TypeScript examples of the documentation run, and print what their comments say. They are also written down as .ts,
// so that the compiler sees them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = process.env.KLANTINTERACTIES_ROOT;
const guides = readdirSync(join(root, 'www/guides')).map((name) => `www/guides/${name}`);
const examples = ['README.md', 'npm/README.md', 'docs/register.md', 'docs/texts.md', ...guides].flatMap((name) => {
  const text = readFileSync(join(root, name), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code], index) => ({ name: `${name} ${index + 1}`, code }));
});

test('each has an example', () => assert.ok(new Set(examples.map(({ name }) => name.split(' ')[0])).size === 4 + guides.length));

for (const [index, { name, code }] of examples.entries()) {
  test(`the example of ${name}`, () => {
    writeFileSync(`readme-${index}.ts`, code);
    writeFileSync(`readme-${index}.mjs`, code);
    const printed = execFileSync('node', [`readme-${index}.mjs`], { encoding: 'utf8' }).trimEnd().split('\n');
    const said = [...code.matchAll(/^console\.log\(.*\); \/\/ ([\w-]+)/gm)].map(([, value]) => value);
    if (said.length > 0) assert.deepEqual(printed, said);
    else assert.ok(printed.length > 1);
  });
}
