// Chromium, and a server for it: what the tests of the site and those of the package both need.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright-core';

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.woff2': 'font/woff2',
};

/** What a server on the web compresses; fonts are compressed already. */
const COMPRESSED = ['.html', '.js', '.css', '.wasm', '.json', '.svg'];

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** A page, and everything that goes wrong behind it. */
export async function openPage(browser, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(10_000);
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return { page, problems };
}

/** The file that a path asks for: of a folder its index.html. */
function fileAt(folder, path) {
  const file = join(folder, decodeURIComponent(path));
  return existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
}

/** Files after compression, as compressing them takes long. */
const compressed = new Map();

function compress(file) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const version = `${file} ${statSync(file).mtimeMs}`;
  if (!compressed.has(version)) compressed.set(version, brotliCompressSync(readFileSync(file), quality));
  return compressed.get(version);
}

/**
 * Serves the files of a folder as a server on the web does, with these headers, and for a file that is not there a page, if
 * there is one. Gives the address, without a slash at its end, the paths that were asked for, and `close`. With `below`, such
 * as `/een/map`, the files are in that folder of the server.
 */
export async function serve(folder, headers = {}, page = undefined, below = '') {
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    const file = pathname.startsWith(`${below}/`) ? fileAt(folder, pathname.slice(below.length)) : undefined;
    if (file === undefined || !existsSync(file)) {
      response.writeHead(page ? 200 : 404, { 'content-type': TYPES['.html'] }).end(page);
      return;
    }
    const type = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers };
    const brotli = COMPRESSED.includes(extname(file)) && request.headers['accept-encoding']?.includes('br');
    if (brotli) response.writeHead(200, { ...type, 'content-encoding': 'br', vary: 'accept-encoding' }).end(compress(file));
    else response.writeHead(200, type).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}${below}`, requests, close: () => server.close() };
}
