// The tarball as others get it: what linters of packages say of it, and whether it runs where it is used.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rspack } from '@rspack/core';
import { build as esbuild } from 'esbuild';
import { validate } from 'klantinteracties';
import { rollup } from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';
import { launch, openPage, serve } from '../browser/chromium.mjs';
import { ANSWER } from './expected.mjs';
import { JOBS } from './jobs-expected.mjs';

const here = import.meta.dirname;
const { TARBALL } = process.env;
assert.ok(TARBALL, 'TARBALL is the package as npm packs it');

/** With what is wrong with the data of question.js. */
const ANSWERS = [ANSWER, ANSWER, ANSWER, 'type /naam'];

/** As strict as pages are that only run what their own server gives, and WebAssembly. */
const STRICT = "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'";
/** The same where there is a worker: bundlers know it by `new Worker(new URL(...))`, which is no trusted type. */
const WITH_WORKER = "script-src 'self' 'wasm-unsafe-eval'";

/** Otherwise the browser asks for one. */
const NO_ICON = '<link rel="icon" href="data:,">';

const out = join(here, 'dist');
let browser;

before(async () => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  browser = await launch();
});

after(() => browser?.close());

const runIn = (cwd, name, ...args) => execFileSync('npx', ['--no-install', name, ...args], { cwd, stdio: 'pipe' });
const run = (name, ...args) => runIn(here, name, ...args);

const answered = (page) => page.waitForSelector('body[data-answers]', { state: 'attached' });

/** What a page answers, and that nothing went wrong behind it. */
async function visit(address) {
  const { page, problems } = await openPage(browser);
  try {
    await page.goto(address);
    await answered(page).catch((error) => assert.fail([error, ...problems].join('\n')));
    assert.deepEqual(problems, []);
    return JSON.parse(await page.getAttribute('body', 'data-answers'));
  } finally {
    await page.close();
  }
}

/** Visits a page of a folder under a policy, which the browser is seen to keep. */
async function visitUnder(policy, folder, path) {
  const server = await serve(folder, { 'content-security-policy': policy });
  try {
    return await visit(`${server.address}/${path}`);
  } finally {
    server.close();
  }
}

/** A page that runs one module, as a server of its own would hold it. */
function html(folder, script, head = '') {
  const text = `<!doctype html><title>${script}</title>${NO_ICON}${head}<body>
    <script type="module" src="${script}.js"></script>`;
  writeFileSync(join(folder, `${script}.html`), text);
}

test('publint and attw find nothing', () => {
  run('publint', 'run', TARBALL, '--strict');
  // A wasm file has no declarations that `require` and older resolution could find, and needs none: it is no code.
  const { exports } = JSON.parse(readFileSync(join(here, 'node_modules/klantinteracties/package.json'), 'utf8'));
  const files = Object.keys(exports).filter((path) => path.endsWith('.wasm'));
  run('attw', TARBALL, '--exclude-entrypoints', ...files);
});

test('Node', () => {
  const code = `
    import { validate } from 'klantinteracties';
    import { validate as validateForm } from 'klantinteracties/form';
    import { schemas } from 'klantinteracties/standard';
    import { validateData } from 'klantinteracties/json-schema';
    import { answer, dataAnswer, standardAnswer } from './question.js';
    console.log([answer(validate), answer(validateForm), await standardAnswer(schemas), dataAnswer(validateData)].join('\\n'));`;
  const args = ['--input-type=module', '--eval', code];
  const printed = execFileSync(process.execPath, args, { cwd: here, encoding: 'utf8' });
  assert.deepEqual(printed.trimEnd().split('\n'), ANSWERS);
});

test('the policies are kept', async () => {
  const folder = join(out, 'policy');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'forbidden.js'),
    `const refused = (work) => { try { work() } catch ({ name }) { return name } };
    const answers = [refused(() => eval('1')), refused(() => { document.body.innerHTML = '<p>' })];
    document.body.dataset.answers = JSON.stringify(answers);`,
  );
  html(folder, 'forbidden');
  const { page } = await openPage(browser);
  const server = await serve(folder, { 'content-security-policy': STRICT });
  await page.goto(`${server.address}/forbidden.html`);
  await answered(page);
  assert.equal(await page.getAttribute('body', 'data-answers'), '["EvalError","TypeError"]');
  await page.close();
  server.close();
});

test('Vite, built', async () => {
  const outDir = join(out, 'vite');
  const input = [join(here, 'index.html'), join(here, 'jobs.html'), join(here, 'worker.html')];
  await vite.build({
    root: here, configFile: false, logLevel: 'warn',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input } },
  });
  assert.deepEqual(await visitUnder(STRICT, outDir, 'index.html'), ANSWERS);
  assert.deepEqual(await visitUnder(STRICT, outDir, 'jobs.html'), JOBS);
  assert.deepEqual(await visitUnder(WITH_WORKER, outDir, 'worker.html'), [ANSWER]);
});

test('the form that the README begins with', async () => {
  const readme = readFileSync(join(here, 'node_modules/klantinteracties/README.md'), 'utf8');
  const [, form] = readme.match(/^```html\n(.*?)^```$/ms);
  const folder = join(out, 'readme');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>README</title>${NO_ICON}<body>${form}`);
  await vite.build({ root: folder, configFile: false, logLevel: 'warn' });
  const server = await serve(join(folder, 'dist'), { 'content-security-policy': STRICT });
  const { page, problems } = await openPage(browser);
  try {
    await page.goto(`${server.address}/`, { waitUntil: 'networkidle' });
    const messages = () => page.locator('output').allTextContents();
    const enter = async (label, text) => {
      await page.getByLabel(label).fill(text);
      await page.getByLabel(label).press('Tab');
    };
    await page.waitForFunction(() => document.forms[0].onsubmit !== null);
    assert.deepEqual(await messages(), ['', '', '', '']);
    await enter('Onderwerp', 'o'.repeat(201));
    assert.match((await messages())[0], /201/);
    await enter('Telefoonnummer', '06-12345678');
    await enter('Postcode', '1234ab');
    assert.deepEqual((await messages()).slice(1), ['', '', '']);
    assert.equal(await page.getByLabel('Telefoonnummer').inputValue(), '0612345678');
    assert.equal(await page.getByLabel('Postcode').inputValue(), '1234 AB');
    await enter('Onderwerp', '');
    await page.getByRole('button').click();
    const { violations } = validate('klantcontact', {});
    assert.deepEqual(await messages(), [violations.find(({ path }) => path === '/onderwerp').message, '', '', '']);
    await enter('Onderwerp', 'Paspoort');
    await page.getByRole('button').click();
    assert.deepEqual(await messages(), ['', '', '', 'Verstuurd.']);
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
    server.close();
  }
});

test('Vite, its server for development', async () => {
  const server = await vite.createServer({
    root: here, configFile: false, logLevel: 'warn', cacheDir: join(out, 'vite-cache'),
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  try {
    await server.listen();
    const address = `http://127.0.0.1:${server.httpServer.address().port}`;
    assert.deepEqual(await visit(`${address}/index.html`), ANSWERS);
    assert.deepEqual(await visit(`${address}/jobs.html`), JOBS);
    assert.deepEqual(await visit(`${address}/worker.html`), [ANSWER]);
  } finally {
    await server.close();
  }
});

test('Vite, a page that preloads a wasm file: it is used, and comes once', async () => {
  const outDir = join(out, 'preload');
  const rolldownOptions = { input: join(here, 'preload.html') };
  await vite.build({ root: here, configFile: false, logLevel: 'warn', build: { outDir, emptyOutDir: true, rolldownOptions } });
  const server = await serve(outDir, { 'content-security-policy': STRICT });
  const { page, problems } = await openPage(browser);
  try {
    await page.goto(`${server.address}/preload.html`);
    await answered(page);
    assert.deepEqual(JSON.parse(await page.getAttribute('body', 'data-answers')), JOBS);
    const files = server.requests.filter((path) => path.endsWith('.wasm')).map((path) => path.match(/(\w+)-[^/]*$/)[1]);
    assert.equal(files[0], 'form');
    assert.deepEqual(files.toSorted(), ['form', 'register', 'timeline']);
    const began = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ name }) => name.includes('form-')).map(({ initiatorType }) => initiatorType));
    assert.deepEqual(began, ['link']);
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
    server.close();
  }
});

for (const [name, bundler] of Object.entries({ webpack, Rspack: rspack })) {
  test(name, async () => {
    const path = join(out, name);
    const compiler = bundler({
      context: here, mode: 'production', output: { path },
      entry: { page: './page.js', jobs: './jobs-page.js', worker: './worker-page.js' },
      // What it says of large files is for the maker of a site.
      performance: { hints: false },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    assert.ok(!stats.hasErrors() && !stats.hasWarnings(), stats.toString({ all: false, errors: true, warnings: true }));
    for (const script of ['page', 'jobs', 'worker']) html(path, script);
    assert.deepEqual(await visitUnder(STRICT, path, 'page.html'), ANSWERS);
    assert.deepEqual(await visitUnder(STRICT, path, 'jobs.html'), JOBS);
    assert.deepEqual(await visitUnder(WITH_WORKER, path, 'worker.html'), [ANSWER]);
  });
}

test('Parcel, whose import map a strict policy refuses unless `browserslist` asks for older browsers', async () => {
  const pages = ['index.html', 'jobs.html', 'worker.html'];
  const build = (name, manifest) => {
    const folder = join(out, name);
    for (const page of pages) cpSync(join(here, page), join(folder, page));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    runIn(folder, 'parcel', 'build', ...pages, '--no-cache');
    return join(folder, 'dist');
  };
  const [plain, strict] = [build('parcel', {}), build('parcel-strict', { browserslist: ['defaults'] })];
  for (const [folder, policy] of [[plain, ''], [strict, STRICT]]) {
    assert.deepEqual(await visitUnder(policy, folder, 'index.html'), ANSWERS);
    assert.deepEqual(await visitUnder(policy, folder, 'jobs.html'), JOBS);
    assert.deepEqual(await visitUnder(policy && WITH_WORKER, folder, 'worker.html'), [ANSWER]);
  }
});

test('Rollup, which does not copy the wasm file', async () => {
  const dir = join(out, 'rollup');
  const onwarn = ({ message }) => assert.fail(message);
  const input = [join(here, 'page.js'), join(here, 'jobs-page.js')];
  const bundle = await rollup({ input, plugins: [nodeResolve({ browser: true })], onwarn });
  await bundle.write({ dir });
  await bundle.close();
  html(dir, 'page');
  html(dir, 'jobs-page');
  const server = await serve(dir, { 'content-security-policy': STRICT }, '<!doctype html>');
  try {
    assert.deepEqual(await visit(`${server.address}/page.html`), ANSWERS);
    assert.deepEqual(await visit(`${server.address}/jobs-page.html`), JOBS);
  } finally {
    server.close();
  }
});

test('esbuild, which does not copy the wasm file unless told', async () => {
  const outdir = join(out, 'esbuild-plain');
  const { warnings } = await esbuild({
    absWorkingDir: here, outdir, entryPoints: ['page.js', 'jobs-page.js', 'require-page.cjs'],
    bundle: true, splitting: true, format: 'esm', minify: true,
  });
  assert.deepEqual(warnings, []);
  for (const script of ['page', 'jobs-page', 'require-page']) html(outdir, script);
  // The browser itself tells of each file that is not there.
  const server = await serve(outdir, { 'content-security-policy': STRICT }, '<!doctype html>');
  try {
    assert.deepEqual(await visit(`${server.address}/page.html`), ANSWERS);
    assert.deepEqual(await visit(`${server.address}/jobs-page.html`), JOBS);
    assert.deepEqual(await visit(`${server.address}/require-page.html`), [ANSWER, ANSWER]);
  } finally {
    server.close();
  }
});

test('esbuild, told where the wasm file is', async () => {
  const outdir = join(out, 'esbuild');
  const { warnings } = await esbuild({
    absWorkingDir: here, outdir,
    entryPoints: { page: 'esbuild-page.js', inline: 'inline-page.js', slim: 'slim-page.js' },
    bundle: true, format: 'esm', target: 'es2022', minify: true, loader: { '.wasm': 'file' },
  });
  assert.deepEqual(warnings, []);
  html(outdir, 'page');
  html(outdir, 'inline');
  html(outdir, 'slim');
  assert.deepEqual(await visitUnder(STRICT, outdir, 'page.html'), ANSWERS);
  assert.deepEqual(await visitUnder(STRICT, outdir, 'inline.html'), [ANSWER, ANSWER]);
  assert.deepEqual(await visitUnder(STRICT, outdir, 'slim.html'), [ANSWER, ANSWER]);
});

const WORKERS = {
  'one file each': { format: 'esm' },
  'one file each, which are no modules': { format: 'iife', logOverride: { 'empty-import-meta': 'silent' } },
  'several files': { format: 'esm', splitting: true },
};
for (const [name, options] of Object.entries(WORKERS)) {
  test(`a service worker and a worker: ${name}`, async () => {
    const outdir = join(out, name);
    const shared = { absWorkingDir: here, outdir, bundle: true, minify: true };
    await esbuild({ ...shared, format: 'esm', entryPoints: ['workers-page.js'] });
    await esbuild({ ...shared, entryPoints: ['service-worker.js', 'jobs-worker.js'], ...options });
    html(outdir, 'workers-page');
    // A service worker may not `import()` the chunk with the bytes.
    if (options.splitting) {
      for (const job of ['form', 'register', 'timeline']) {
        cpSync(join(here, `node_modules/klantinteracties/${job}.wasm`), join(outdir, `${job}.wasm`));
      }
    }
    const server = await serve(outdir, {}, '<!doctype html>');
    try {
      assert.deepEqual(await visit(`${server.address}/workers-page.html`), [JOBS, JOBS]);
    } finally {
      server.close();
    }
  });
}

test('no bundler: the files of the package, and an import map', async () => {
  const folder = join(out, 'plain');
  cpSync(join(here, 'node_modules/klantinteracties'), join(folder, 'klantinteracties'), { recursive: true });
  for (const name of ['page.js', 'jobs-page.js', 'jobs.js', 'question.js']) cpSync(join(here, name), join(folder, name));
  const entry = (name) => [`klantinteracties/${name}`, `./klantinteracties/${name}/browser.js`];
  const imports = {
    klantinteracties: './klantinteracties/core/browser.js',
    ...Object.fromEntries(['en', 'fry', 'klant'].map((name) => [`klantinteracties/${name}`, `./klantinteracties/${name}/index.js`])),
    ...Object.fromEntries(['form', 'json-schema', 'register', 'standard', 'timeline'].map(entry)),
  };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  html(folder, 'page', map);
  html(folder, 'jobs-page', map);
  const server = await serve(folder);
  try {
    assert.deepEqual(await visit(`${server.address}/page.html`), ANSWERS);
    assert.deepEqual(await visit(`${server.address}/jobs-page.html`), JOBS);
    server.requests.length = 0;
    cpSync(join(here, 'many-page.js'), join(folder, 'page.js'));
    assert.deepEqual(await visit(`${server.address}/page.html`), [ANSWER, ANSWER]);
    const loaded = server.requests.filter((path) => path.startsWith('/klantinteracties/'));
    assert.deepEqual(loaded.filter((path) => path.endsWith('.wasm')).sort(), ['/klantinteracties/core.wasm', '/klantinteracties/form.wasm']);
    assert.ok(!loaded.some((path) => path.endsWith('bytes.js')));
    // For each entry a file of its own, and what the ways to load it share.
    for (const job of ['core', 'form']) assert.ok(loaded.filter((path) => path.includes(`/${job}/`)).length <= 3);
  } finally {
    server.close();
  }
});
