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

const { drawn, indexes } = await import(at('dist-render/render.js'));
const template = await readFile(at('dist/index.html'), 'utf8');

for (const { path, language, head, body } of drawn) {
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const page = template
    .replace('<html lang="nl"', `<html lang="${language}"`)
    .replaceAll('="./', `="${root}`)
    .replace('<!--head-->', () => `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    ${head}`)
    .replace('<!--body-->', () => body);
  await mkdir(join(at('dist'), path), { recursive: true });
  await writeFile(join(at('dist'), path, 'index.html'), page);
}
for (const { path, json } of indexes) await writeFile(join(at('dist'), path), json);
await rm(at('dist-render'), { recursive: true });
