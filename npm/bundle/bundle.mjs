// Makes the JavaScript of `pkg` from `npm/src`, `npm/entry` and what is generated in `target/npm`: for each job a folder,
// with a file for each way to load its wasm file.
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const made = join(root, 'target/npm');
const pkg = join(root, 'pkg');
const entry = (name) => join(root, 'npm/entry', `${name}.js`);
const source = (name) => join(root, 'npm/src', `${name}.js`);

/** The jobs. Those with Standard Schemas say what these tell of themselves. */
const JOBS = {
  core: { described: 'described', others: { slim: entry('slim') } },
  form: { described: 'undescribed' },
  timeline: {},
  register: {},
  'json-schema': {},
};

/** Resolves the names that begin with `#`, by the first part of the name. */
const names = (places) => ({
  name: 'names',
  setup({ onResolve }) {
    onResolve({ filter: /^#/ }, ({ path }) => {
      const [, name, rest] = path.match(/^(#[\w-]+)(.*)$/);
      return places[name]?.(rest);
    });
  },
});
const file = (path) => () => ({ path });
const generated = (rest) => ({ path: join(made, rest) });
const left = (path) => (rest) => ({ path: path + rest, external: true });

/** The folders of the modules about texts. The jobs share them, so that what is registered is there for all of them. */
const TEXTS = {
  describing: 'describe',
  texts: 'texts', english: 'en', klant: 'klant', 'english-klant': 'en/klant', languages: 'languages',
};

/** The languages that are data. */
const LANGUAGES = (await readdir(join(root, 'npm/languages'))).map((name) => name.replace('.json', '')).sort();

/** Where a file in a folder finds these modules. */
const textsFrom = (folder, extension) => {
  const up = folder.split('/').fill('..').join('/');
  return Object.fromEntries(Object.entries(TEXTS).map(([name, to]) => [`#${name}`, left(`${up}/${to}/index${extension}`)]));
};

/** Everything also runs where there are no encoders. */
const settings = {
  absWorkingDir: root, bundle: true, charset: 'utf8', inject: [entry('text-coding')], logLevel: 'warning', target: 'es2022',
};
/** For `require`: everything but the texts in one file. */
const COMMON_JS = { format: 'cjs', platform: 'node', outExtension: { '.js': '.cjs' } };

async function job(name, { described, others = {} }) {
  const outdir = join(pkg, name);
  const wasm = await readFile(join(pkg, `${name}.wasm`));
  const define = {
    BASE64: JSON.stringify(wasm.toString('base64')),
    ENTRY: JSON.stringify(name === 'core' ? 'klantinteracties' : `klantinteracties/${name}`),
    WASM_FILE: JSON.stringify(`../${name}.wasm`),
  };
  const places = {
    '#described': described && file(source(described)),
    '#every-text': file(source('every-text')),
    '#generated': generated,
    '#job': file(source(`jobs/${name}`)),
    '#wasm': file(join(made, name, `${name}.js`)),
    '#wasm-file': left(`../${name}.wasm`),
  };
  const shared = { ...settings, define, outdir };
  await build({ ...shared, entryPoints: { bytes: entry('bytes') }, format: 'esm' });
  await build({
    ...shared,
    entryPoints: {
      browser: entry(described ? 'browser-schemas' : 'browser'),
      edge: entry('edge'),
      node: entry('node'),
      workerd: entry('workerd'),
      ...others,
    },
    // The ways to load one job share its code, so that a page that has two of them has it once.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    plugins: [names({ ...places, ...textsFrom(name, '.js'), '#bytes': left('./bytes.js') })],
  });
  await build({
    ...shared,
    ...COMMON_JS,
    entryPoints: { index: entry('node'), ...others },
    plugins: [names({ ...places, ...textsFrom(name, '.cjs'), '#bytes': file(entry('bytes')) })],
  });
}

/** The Standard Schemas, which are those of `core`. */
async function standard() {
  const shared = { ...settings, outdir: join(pkg, 'standard'), format: 'esm' };
  for (const name of ['browser', 'edge', 'node', 'workerd']) {
    const plugins = [names({ '#core': left(`../core/${name}.js`) })];
    await build({ ...shared, entryPoints: { [name]: entry('standard') }, plugins });
  }
  await copyFile(join(root, 'npm/entry/standard.cjs'), join(pkg, 'standard/index.cjs'));
}

async function rules() {
  const shared = { ...settings, outdir: join(pkg, 'rules'), entryPoints: { index: source('explain') } };
  const plugins = [names({ '#generated': generated })];
  await build({ ...shared, plugins, format: 'esm' });
  await build({ ...shared, ...COMMON_JS, plugins });
}

/** A module about texts, for `import` and for `require`. */
async function textModule(name, folder, define, places) {
  const shared = { ...settings, define, outdir: join(pkg, folder), entryPoints: { index: source(name) } };
  for (const [extension, format] of [['.js', { format: 'esm' }], ['.cjs', COMMON_JS]]) {
    await build({ ...shared, ...format, plugins: [names({ ...places, ...textsFrom(folder, extension) })] });
  }
}

/** The texts of reports. */
async function texts() {
  const define = { LANGUAGES: JSON.stringify(['nl', 'en', ...LANGUAGES]) };
  for (const [name, folder] of Object.entries(TEXTS)) await textModule(name, folder, define, { '#generated': generated });
  for (const language of LANGUAGES) {
    const place = file(join(root, 'npm/languages', `${language}.json`));
    await textModule('language', language, { LANGUAGE: JSON.stringify(language) }, { '#language-texts': place });
  }
}

/** A folder for each entry, for tools that know no `exports`. */
async function proxies() {
  const { exports, sideEffects } = JSON.parse(await readFile(join(pkg, 'package.json'), 'utf8'));
  // A bundler looks in the package.json that is nearest to a file, so each folder says again which of its files do something.
  const within = (folder) => sideEffects
    .map((pattern) => pattern.split('/'))
    .filter(({ length }) => length > folder.length)
    .filter((pattern) => folder.every((name, index) => pattern[index] === '*' || pattern[index] === name))
    .map((pattern) => ['.', ...pattern.slice(folder.length)].join('/'));
  for (const [path, { types, default: module, require }] of Object.entries(exports)) {
    if (path === '.' || require === undefined) continue;
    const folder = path.split('/');
    const from = (target) => target.replace('.', folder.slice(1).fill('..').join('/'));
    const manifest = {
      type: 'module', sideEffects: within(folder),
      main: from(require.default), module: from(module), types: from(types),
    };
    await mkdir(join(pkg, path), { recursive: true });
    await writeFile(join(pkg, path, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
}

for (const [name, about] of Object.entries(JOBS)) await job(name, about);
await standard();
await rules();
await texts();
await proxies();
