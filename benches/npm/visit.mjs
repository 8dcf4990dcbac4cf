// In Chromium: from the start of a visit to the first report, with nothing in any cache and a connection like that of a
// telephone (10 Mbit/s, 40 ms), beside a page with zod, the rules by hand and libphonenumber-js. All files are sent after
// gzip -9, as servers do.
import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { print, summary } from './measure.mjs';
import { NOW, one, options, root } from './registration.mjs';

const ROUNDS = 15;
const CONNECTION = { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 10_000_000 / 8 };
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const PAGES = ['ours', 'zod'];
const folder = join(root, 'target/bench/visit');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  entryPoints: PAGES.map((name) => join(import.meta.dirname, `visit-${name}.mjs`)),
  outdir: join(folder, 'page'),
  bundle: true, splitting: true, minify: true, format: 'esm', target: 'es2022',
  alias: { 'klantinteracties/form': join(root, 'pkg/form/browser.js') },
  define: { NOW: JSON.stringify(NOW), ONE: JSON.stringify(one), TALEN: JSON.stringify([...options.talen]) },
});

/** The file at a path; the wasm file is where the JavaScript asks for it. */
async function content(path) {
  const page = PAGES.find((name) => path === `/page/${name}.html`);
  if (page) return `<!doctype html><script type="module" src="visit-${page}.js"></script>`;
  return readFile(path.endsWith('.wasm') ? join(root, 'pkg', path) : join(folder, path));
}

const files = new Map();
const server = createServer(async ({ url }, response) => {
  try {
    if (!files.has(url)) files.set(url, gzipSync(await content(url), { level: 9 }));
    response.writeHead(200, { 'content-type': TYPES[extname(url)], 'content-encoding': 'gzip' }).end(files.get(url));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

async function visit(name) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', CONNECTION);
  await page.goto(`http://127.0.0.1:${server.address().port}/page/${name}.html`);
  await page.waitForFunction(() => window.visited);
  const { microseconds, valid } = await page.evaluate(() => window.visited);
  assert.ok(valid, name);
  await context.close();
  return microseconds;
}

const times = Object.fromEntries(PAGES.map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of PAGES) times[name].push(await visit(name));
}
await browser.close();
server.close();
print('first-visit', summary(times.ours), summary(times.zod));
