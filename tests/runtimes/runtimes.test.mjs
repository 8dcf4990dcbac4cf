// The package in the runtimes and test runners of cases.json, in a page of Bun, and in a Worker of Cloudflare.
import assert from 'node:assert/strict';
import { exec, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';
import { launch, openPage, serve } from '../browser/chromium.mjs';
import { JOBS } from '../packaging/jobs-expected.mjs';

const here = import.meta.dirname;
const shared = join(here, '../packaging');
const { cases } = JSON.parse(readFileSync(join(here, 'cases.json'), 'utf8'));

/** Tools that need a newer Node than the project's oldest find Node 24 first. */
const BIN = join(here, 'node_modules/.bin');
const env = {
  ...process.env,
  BIN,
  CHROMIUM: process.env.CHROMIUM ?? '/usr/bin/chromium',
  NODE: process.execPath,
  NODE_22: 'npx --yes --package=node@22 node',
  NODE_26: 'npx --yes --package=node@26 node',
  NO_COLOR: '1',
  PATH: BIN + delimiter + process.env.PATH,
  // Otherwise a runner of tests that runs inside this one tells it of its tests.
  NODE_TEST_CONTEXT: undefined,
  WRANGLER_SEND_METRICS: 'false',
};

const out = join(here, 'dist');

before(() => rmSync(out, { recursive: true, force: true }));

/** A project of its own, with what every consumer is asked. */
function project(name, folder) {
  const made = join(out, name.replaceAll(/\W+/g, '-'));
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'package.json'), JSON.stringify(folder === 'jest' ? {} : { type: 'module' }));
  for (const file of ['jobs.js', 'jobs-page.js', 'question.js']) cpSync(join(shared, file), join(made, file));
  writeFileSync(join(made, 'jobs.json'), JSON.stringify(JOBS));
  const question = readFileSync(join(shared, 'question.js'), 'utf8');
  writeFileSync(join(made, 'question.cjs'), transformSync(question, { format: 'cjs' }).code);
  cpSync(join(here, 'fixtures/jobs.cjs'), join(made, 'jobs.cjs'));
  cpSync(join(here, 'fixtures', folder), made, { recursive: true });
  return made;
}

/** Runs a command, and gives what it prints. */
async function run(cwd, command) {
  const { stdout } = await promisify(exec)(command, { cwd, env, timeout: 120_000 })
    .catch(({ message, stdout }) => assert.fail(`${message}\n${stdout}`));
  return stdout;
}

for (const { tool, folder, commands = [], prints = [], all = false } of cases) {
  test(tool, { skip: all && !process.env.ALL && 'only with ALL=1' }, async () => {
    const cwd = project(tool, folder);
    for (const command of commands) await run(cwd, command);
    for (const command of prints) assert.deepEqual(JSON.parse(await run(cwd, command)), JOBS, command);
  });
}

// As for esbuild and Rollup, the wasm file is not copied.
test('bun build for a browser', async () => {
  const cwd = project('bun-page', 'bun-page');
  await run(cwd, 'bun build index.html --outdir=built');
  const server = await serve(join(cwd, 'built'), {}, '<!doctype html>');
  const browser = await launch();
  try {
    const { page, problems } = await openPage(browser);
    await page.goto(`${server.address}/`);
    await page.waitForSelector('body[data-answers]', { state: 'attached' });
    assert.deepEqual(JSON.parse(await page.getAttribute('body', 'data-answers')), JOBS);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    server.close();
  }
});

test('Cloudflare Workers, by wrangler dev', async () => {
  const cwd = project('Workers', 'worker');
  await run(cwd, 'tsc --project .');
  const server = spawn('wrangler', ['dev', '--ip=127.0.0.1', '--port=0', '--inspector-port=0'], { cwd, env, detached: true });
  try {
    const address = await ready(server);
    const response = await fetch(address);
    assert.deepEqual(await response.json(), [...JOBS, JOBS[0]]);
  } finally {
    // With its children.
    process.kill(-server.pid);
  }
});

/** The address at which wrangler says that it is ready. */
function ready({ stdout, stderr }) {
  let printed = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(printed)), 60_000);
    for (const stream of [stdout, stderr]) {
      stream.on('data', (text) => {
        printed += text;
        const address = printed.match(/Ready on (http:\S+)/)?.[1];
        if (!address) return;
        clearTimeout(timer);
        resolve(address);
      });
    }
  });
}
