// Chromium, and a server for it: what the tests of the site and those of the package both need.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** A page, and everything that goes wrong behind it. */
export async function openPage(browser, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(10_000);
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return { page, problems };
}

/**
 * Serves the files of a folder, with these headers, and for a file that is not there a page, if there is one. Gives the
 * address, without a slash at its end, the paths that were asked for, and `close`.
 */
export async function serve(folder, headers = {}, page = undefined) {
  const requests = [];
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    requests.push(pathname);
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (existsSync(path)) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...headers });
      createReadStream(path).pipe(response);
    } else {
      response.writeHead(page ? 200 : 404, { 'content-type': TYPES['.html'] }).end(page);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, requests, close: () => server.close() };
}
