// The built site, for the tests of its pages.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import axe from 'axe-core';
import { launch, openPage, serve } from './chromium.mjs';

export const THEMES = ['voorbeeld', 'utrecht'];

/** The site in a browser. `open` gives a page that is ready; `close` fails when anything went wrong behind one of them. */
export async function openSite() {
  const dist = join(import.meta.dirname, '../../www/dist');
  assert.ok(existsSync(join(dist, 'index.html')), 'build the site first: npm run build in www/');
  const server = await serve(dist);
  const browser = await launch();
  const behind = [];
  return {
    async open(path, { theme = 'voorbeeld', width = 1280, ...options } = {}) {
      const { page, problems } = await openPage(browser, { viewport: { width, height: 900 }, ...options });
      behind.push(problems);
      await page.addInitScript((theme) => localStorage.setItem('thema', theme), theme);
      await page.goto(`${server.address}/${path}`);
      await page.waitForSelector('html[data-ready]');
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      assert.deepEqual(behind.flat(), []);
    },
  };
}

/** A document as the hash of an address. */
export const hashOf = (text) => `#${deflateRawSync(text).toString('base64url')}`;

/** What axe finds in a page, but for the rules `not`: each rule, with the first element that breaks it. */
export async function axeFinds(page, ...not) {
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(not.map((id) => [id, { enabled: false }]));
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, { rules }), rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

export const assertAccessible = async (page) => assert.deepEqual(await axeFinds(page), []);

export async function assertFits(page) {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
}
