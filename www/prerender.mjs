// Writes a file for each page in each language from the page that Vite built, with what the page has around it.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const at = (path) => new URL(path, import.meta.url).pathname;

// What the site may load. `wasm-unsafe-eval` lets WebAssembly be compiled, and nothing else be evaluated.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const { data, drawn } = await import(at('dist-render/render.js'));

/** The files that Vite made, by their source. */
const manifest = JSON.parse(await readFile(at('dist/.vite/manifest.json'), 'utf8'));
await rm(at('dist/.vite'), { recursive: true });

/** What a page has to load anyway, so that the browser asks for it at once: its part, what that imports, its wasm file and its data. */
function preloads(slug, path, root) {
  const entry = manifest[`src/pages/${slug}.tsx`];
  if (!entry?.isDynamicEntry) return '';
  const imported = entry.imports.filter((name) => !manifest['index.html'].imports.includes(name)).map((name) => manifest[name]);
  const parts = [entry, ...imported];
  const wasm = parts.flatMap(({ assets = [] }) => assets).filter((file) => file.endsWith('.wasm'));
  const fetched = data.filter(({ folder, needed }) => needed && folder === path);
  return [
    ...parts.map(({ file }) => `<link rel="modulepreload" href="${root}${file}" />`),
    ...wasm.map((file) => `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${root}${file}" />`),
    ...fetched.map(({ name }) => `<link rel="preload" as="fetch" type="application/json" crossorigin href="${name}" />`),
  ].map((link) => `\n    ${link}`).join('');
}

const template = await readFile(at('dist/index.html'), 'utf8');

for (const { path, root, slug, language, head, body } of drawn) {
  const page = template
    .replace('<html lang="nl"', `<html lang="${language}"`)
    .replaceAll('="./', `="${root}`)
    .replace('<!--head-->', () => `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    ${head}${preloads(slug, path, root)}`)
    .replace('<!--body-->', () => body);
  await mkdir(join(at('dist'), path), { recursive: true });
  await writeFile(join(at('dist'), path, 'index.html'), page);
}
for (const { folder, name, json } of data) await writeFile(join(at('dist'), folder, name), json);
await rm(at('dist-render'), { recursive: true });
