// Puts the reference of Rust beside that of TypeScript in the site, and gives each page of both a Content-Security-Policy. It
// allows the scripts that stand in that page, by their hashes, and no others.

import { createHash } from 'node:crypto';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const at = (path) => new URL(path, import.meta.url).pathname;
const typescript = at('../dist/documentatie/typescript');
const rust = at('../dist/documentatie/rust');

const policy = (hashes, styles) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    // The index of the search of typedoc is in the address of what it fetches.
    "connect-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** The hash of each script that stands in a page. Data are no script. */
const hashes = (html) => {
  const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>.*?)<\/script>/gs)].map(({ groups }) => groups);
  const own = scripts.filter(({ attributes }) => !/\b(src|type)=/.test(attributes));
  return new Set(own.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`));
};

async function addPolicies(folder, styles = []) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  for (const name of names) {
    const path = join(folder, name);
    // Two pages of rustdoc have a link back with a script of its own, which also has an address to go to.
    const html = (await readFile(path, 'utf8')).replaceAll(/ onclick="history\.back\(\);?"/g, '');
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(hashes(html), styles)}">`;
    const [start] = html.match(/<meta charset="utf-8"\/?>/i) ?? html.match(/<head>/i) ?? [];
    if (start === undefined) throw new Error(`${path} has no place for its policy`);
    await writeFile(path, html.replace(start, () => start + meta));
  }
  if (names.length === 0) throw new Error(`there are no pages in ${folder}`);
}

await cp(at('../../target/doc'), rust, { recursive: true, filter: (path) => !path.endsWith('.lock') });
// The script of typedoc makes style sheets of what somebody chooses to see.
await addPolicies(typescript, ["'unsafe-inline'"]);
await addPolicies(rust);
