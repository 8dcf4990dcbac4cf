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
import { ANSWER, REGISTER_ANSWER, TIMELINE_ANSWER } from '../packaging/expected.mjs';

const here = import.meta.dirname;
const work = join(here, '../../target/frameworks');
const { ALL, TARBALL } = process.env;
assert.ok(TARBALL, 'TARBALL is the package as npm packs it');

/** What ask.js is answered. */
const ANSWERS = [ANSWER, ANSWER, REGISTER_ANSWER, TIMELINE_ANSWER].join('; ');

const NEXT = ['server component', 'client component', 'server action', 'route handler', 'edge route handler'];

/**
 * Where the package is used, and how: the app, the names of the outputs on its page, what builds it, and what serves it on a
 * port, or the folder with its files. Those with `always` are tried without ALL too.
 */
const CASES = [
  { name: 'Next, Turbopack', always: true, app: 'next', outputs: NEXT, build: 'next build', server: 'next start --port' },
  { name: 'Next, webpack', app: 'next', outputs: NEXT, build: 'next build --webpack', server: 'next start --port' },
  { name: 'Next, Turbopack, for development', app: 'next', outputs: NEXT, server: 'next dev --port' },
  { name: 'Next, webpack, for development', app: 'next', outputs: NEXT, server: 'next dev --webpack --port' },
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
  cpSync(join(here, '../packaging/question.js'), join(folder, 'question.js'));
  // npm would otherwise keep an installed tarball of the same version.
  rmSync(join(folder, 'node_modules/klantinteracties'), { recursive: true, force: true });
  await run(folder, `npm install ${save} --silent --no-audit --no-fund ${TARBALL}`);
  return folder;
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

for (const { name, always, app, save, env, build, outputs, server, files, place, missing = [] } of CASES) {
  test(name, { skip: !always && !ALL && 'without ALL' }, async () => {
    const folder = await installed(app, save);
    if (build) await run(folder, build, env);
    const served = files ? await serve(join(folder, files)) : await start(place?.(folder) ?? folder, server, env);
    try {
      const { shown, problems } = await visit(served.address, outputs);
      assert.deepEqual(shown, Object.fromEntries(outputs.map((output) => [output, ANSWERS])), served.printed?.());
      assert.deepEqual(problems, missing);
    } finally {
      served.close();
    }
  });
}
