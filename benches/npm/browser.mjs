// In Chromium: from `init()` to the first report, beside compiling the schema with ajv to the first report of that. Each
// time in a new context, which has neither the file nor its compiled code in a cache. Both scripts have been loaded and
// have run when the clock starts; fetching the wasm file from this machine counts.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { print, summary } from './measure.mjs';
import { NOW, one, options, root, schema } from './registration.mjs';

const ROUNDS = 25;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const folder = join(root, 'target/bench/browser');

await mkdir(folder, { recursive: true });
await build({
  entryPoints: ['ours', 'ajv'].map((name) => join(import.meta.dirname, `browser-${name}.mjs`)),
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'esm',
  conditions: ['browser'],
  alias: { klantinteracties: join(root, 'pkg/core/browser.js') },
  // Nothing but the wasm file itself may be measured.
  external: ['./bytes.js'],
  define: {
    NOW: JSON.stringify(NOW),
    ONE: JSON.stringify(one),
    SCHEMA: JSON.stringify(schema),
    TALEN: JSON.stringify([...options.talen]),
  },
});
await copyFile(join(root, 'pkg/core.wasm'), join(folder, 'core.wasm'));
for (const name of ['ours', 'ajv']) {
  await writeFile(join(folder, `${name}.html`), `<!doctype html><script type="module" src="browser-${name}.js"></script>`);
}

const server = createServer(({ url }, response) => {
  response.writeHead(200, { 'content-type': TYPES[extname(url)] ?? 'text/plain' });
  createReadStream(join(folder, url)).on('error', () => response.destroy()).pipe(response);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

async function firstReport(name) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/${name}.html`);
  await page.waitForFunction(() => window.firstReport);
  const { microseconds, valid } = await page.evaluate(() => window.firstReport());
  assert.ok(valid, name);
  await context.close();
  return microseconds;
}

const times = { ours: [], ajv: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of ['ours', 'ajv']) times[name].push(await firstReport(name));
}
await browser.close();
server.close();
print('first-report', summary(times.ours), summary(times.ajv));
