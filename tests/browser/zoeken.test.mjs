// Searching: what is found, where it is, and what the address says.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { launch, openPage, serve } from './chromium.mjs';
import { axeFinds } from './site.mjs';

let server, browser, page, problems;

before(async () => {
  server = await serve(join(import.meta.dirname, '../../www/dist'), {}, undefined, '/een/map');
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

afterEach(async () => {
  assert.deepEqual(problems, []);
  await page.close();
});

async function open(path) {
  ({ page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 } }));
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/${path}`);
  await page.waitForSelector('html[data-ready]');
}

const results = () => page.locator('.results a').evaluateAll((links) => links.map((link) => `${new URL(link.href).pathname}${new URL(link.href).hash}`));

test('the index is fetched at the first key, and not before', async () => {
  server.requests.length = 0;
  await open('zoeken/');
  assert.deepEqual(server.requests.filter((path) => path.endsWith('.json')), []);
  await page.getByLabel('Waar zoekt u naar?').pressSequentially('telefoonn');
  await page.waitForSelector('.results a');
  assert.deepEqual(server.requests.filter((path) => path.endsWith('.json')), ['/een/map/zoeken/index.json']);
  assert.ok((await results()).includes('/een/map/regels/#format-telefoonnummer'));
  assert.equal(new URL(page.url()).search, '?q=telefoonn');
  assert.ok((await page.locator('.results mark').count()) > 0);
});

test('an address with a question shows what is found, in the language of the page', async () => {
  for (const [path, expected] of [
    ['zoeken/?q=privacy', '/een/map/documentatie/timeline/#privacy'],
    ['zoeken/?q=begin+met+wat', '/een/map/documentatie/formulier/#stap-1-begin-met-wat-u-al-weet'],
    ['en/zoeken/?q=taal-unknown', '/een/map/en/regels/#taal-unknown'],
    ['en/zoeken/?q=undo', '/een/map/en/documentatie/register/#when-something-goes-wrong'],
  ]) {
    await open(path);
    await page.waitForSelector('.results a');
    assert.ok((await results()).includes(expected), `${path}: ${await results()}`);
    await page.close();
  }
  await open('zoeken/');
});

test('a result leads to its place', async () => {
  await open('zoeken/?q=privacy');
  await page.locator('.results a[href$="documentatie/timeline/#privacy"]').click();
  await page.waitForSelector('#privacy');
  assert.equal(await page.locator('#privacy').innerText(), 'Privacy');
});

test('a word with a mistake or an accent is found, and what is not there gives a sentence', async () => {
  await open('zoeken/?q=telefoonnumer');
  await page.waitForSelector('.results a');
  await page.fill('#q', 'régister');
  await page.waitForFunction(() => document.querySelectorAll('.results a').length > 5);
  for (const nothing of ['qqqqzzzz', '<b>', '\ud800', '(((', 'x'.repeat(5000)]) {
    await page.fill('#q', nothing);
    await page.getByText('Niets gevonden.').first().waitFor();
  }
  await page.fill('#q', '   ');
  assert.equal(await page.locator('#results').count(), 0);
});

test('axe finds nothing in what is found', async () => {
  await open('zoeken/?q=register');
  await page.waitForSelector('.results a');
  for (const theme of ['voorbeeld', 'utrecht']) {
    await page.selectOption('#theme', theme);
    assert.deepEqual(await axeFinds(page), [], theme);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});
