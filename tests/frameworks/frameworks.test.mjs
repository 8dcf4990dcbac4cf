// The package in the apps beside this file, each a framework's own: built and served by its own tools, from the tarball, and
// opened in a browser. With ALL=1 also in the ways that few use or that others stand for.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, openPage, serve } from '../browser/chromium.mjs';
import { ANSWERS } from '../packaging/expected.mjs';

const here = import.meta.dirname;
const work = join(here, '../../target/frameworks');
const { ALL, TARBALL } = process.env;
assert.ok(TARBALL, 'TARBALL is the package as npm packs it');

const NOT_FOUND = 'Failed to load resource: the server responded with a status of 404 (Not Found)';

const NEXT = ['server component', 'client component', 'server action', 'route handler', 'edge route handler'];
const ANGULAR = ['component'];
const NUXT = ['rendered page', 'server route', 'page'];
const SVELTEKIT = ['load on the server', 'page'];

/**
 * Where the package is used, and how: the app; the names of the outputs on its page; what builds it; what serves it on a port,
 * or the folder with its files; which parts of it are moved to run alone; and how many wasm files are asked for in vain. Those
 * with `always` are tried without ALL too.
 */
const CASES = [
  { name: 'Next', always: true, app: 'next', outputs: NEXT, build: 'next build', server: 'next start --port' },
  { name: 'Next, for development', app: 'next', outputs: NEXT, server: 'next dev --port' },
  {
    name: 'Next, its server alone', app: 'next', outputs: NEXT, env: { STANDALONE: '1' }, build: 'next build',
    alone: { '.next/standalone': '', '.next/static': '.next/static' }, server: 'node server.js',
  },
  {
    name: 'Next with webpack', app: 'next', outputs: NEXT, env: { WEBPACK: '1' }, build: 'next build --webpack',
    server: 'next start --port',
  },
  {
    name: 'Next with webpack, for development', app: 'next', outputs: NEXT, env: { WEBPACK: '1' },
    server: 'next dev --webpack --port',
  },
  {
    name: 'Angular', always: true, app: 'angular', outputs: ANGULAR, build: 'ng build', files: 'dist/app/browser', missing: 4,
  },
  { name: 'Angular, its tests', always: true, app: 'angular', build: 'ng test' },
  {
    name: 'Angular, told to copy', app: 'angular', outputs: ANGULAR, build: 'ng build --configuration told',
    files: 'dist/app/browser',
  },
  { name: 'Angular, for development', app: 'angular', outputs: ANGULAR, server: 'ng serve --port', missing: 4 },
  {
    name: 'Angular, told to copy, for development', app: 'angular', outputs: ANGULAR,
    server: 'ng serve --configuration told --port',
  },
  { name: 'Nuxt', app: 'nuxt', outputs: NUXT, build: 'nuxt build', server: 'nuxt preview --port' },
  {
    name: 'Nuxt, its server alone', app: 'nuxt', outputs: NUXT, build: 'nuxt build', alone: { '.output': '' },
    server: 'node server/index.mjs',
  },
  { name: 'Nuxt, for development', app: 'nuxt', outputs: NUXT, server: 'nuxt dev --port' },
  { name: 'SvelteKit', app: 'sveltekit', outputs: SVELTEKIT, build: 'vite build', server: 'node build' },
  {
    name: 'SvelteKit, with the package in its own build', app: 'sveltekit', save: '--save-dev', outputs: SVELTEKIT,
    build: 'vite build', alone: { build: 'build', 'package.json': 'package.json' }, server: 'node build',
  },
  { name: 'SvelteKit, for development', app: 'sveltekit', outputs: SVELTEKIT, server: 'vite dev --port' },
];

let browser;

before(async () => {
  mkdirSync(work, { recursive: true });
  browser = await launch();
});

after(() => browser?.close());

/** The newest frameworks want a newer Node than this may be. */
function environment(folder, more) {
  const path = [folder, here].map((place) => join(place, 'node_modules/.bin'));
  return {
    ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', NUXT_TELEMETRY_DISABLED: '1',
    PATH: [...path, process.env.PATH].join(delimiter), ...more,
  };
}

/** Runs a command, and fails with what it printed. */
function run(folder, command, env) {
  const [program, ...args] = command.split(' ');
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: folder, env: environment(folder, env) }, (error, out, problems) => {
      if (error) reject(new Error(`${command}\n${out}\n${problems}`));
      else resolve(out);
    });
  });
}

/** A copy of an app, in which the package is installed. What was installed before stays, as it takes long. */
async function installed(app, save = '--save-prod') {
  const folder = join(work, app);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true });
  cpSync(join(here, app), folder, { recursive: true });
  cpSync(join(here, 'ask.js'), join(folder, 'ask.js'));
  for (const name of ['question.js', 'expected.mjs']) cpSync(join(here, '../packaging', name), join(folder, name));
  // npm would otherwise keep an installed tarball of the same version.
  rmSync(join(folder, 'node_modules/klantinteracties'), { recursive: true, force: true });
  await run(folder, `npm install ${save} --silent --no-audit --no-fund ${TARBALL}`);
  return folder;
}

/** What was built, where it does not find the packages of the app. */
function moved(folder, parts) {
  const alone = `${folder}-alone`;
  rmSync(alone, { recursive: true, force: true });
  for (const [from, to] of Object.entries(parts)) cpSync(join(folder, from), join(alone, to), { recursive: true });
  return alone;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server on a port of its own, and waits for it. */
async function start(folder, command, env) {
  const port = await freePort();
  const [program, ...args] = `${command} ${port}`.split(' ');
  // In a group of its own, so that what it starts ends with it.
  const server = spawn(program, args, { cwd: folder, env: environment(folder, { ...env, PORT: port }), detached: true });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => { printed += text; });
  const address = `http://localhost:${port}`;
  const close = () => {
    if (server.exitCode === null) process.kill(-server.pid);
  };
  for (const deadline = Date.now() + 120_000; ; await pause(200)) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return { address, printed: () => printed, close };
    if (server.exitCode !== null || Date.now() > deadline) {
      close();
      assert.fail(`${command}\n${printed}`);
    }
  }
}

/** What the outputs of a page show, once all of them show something. */
async function visit(address, outputs) {
  const { page, problems } = await openPage(browser);
  page.setDefaultTimeout(60_000);
  const shown = () => page.locator('output').evaluateAll((all) => Object.fromEntries(all.map(({ name, value }) => [name, value])));
  try {
    await page.goto(address);
    await page.waitForFunction(
      (count) => [...document.querySelectorAll('output')].filter(({ value }) => value.trim()).length === count,
      outputs.length,
    ).catch(async (error) => assert.fail([error, JSON.stringify(await shown()), ...problems].join('\n')));
    return { shown: await shown(), problems };
  } finally {
    await page.close();
  }
}

for (const { name, always, app, save, env, build, outputs, server, files, alone, missing = 0 } of CASES) {
  test(name, { skip: !always && !ALL && 'without ALL' }, async () => {
    const folder = await installed(app, save);
    if (build) await run(folder, build, env);
    if (!outputs) return;
    const served = files ? await serve(join(folder, files)) : await start(alone ? moved(folder, alone) : folder, server, env);
    try {
      const { shown, problems } = await visit(served.address, outputs);
      assert.deepEqual(shown, Object.fromEntries(outputs.map((output) => [output, ANSWERS])), served.printed?.());
      // The browser tells of each wasm file that is not there.
      assert.deepEqual(problems, Array(missing).fill(NOT_FOUND));
    } finally {
      served.close();
    }
  });
}
