// Code to copy: the files of the examples as they are, for one choice at a time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { THEMES, assertAccessible, assertFits, openSite } from './site.mjs';

let site;
before(async () => (site = await openSite()));
after(() => site.close());

const root = join(import.meta.dirname, '../..');
const FORMS = ['plain', 'react-hook-form', 'tanstack-form', 'vee-validate-5', 'vee-validate-4', 'angular', 'svelte'];
const names = (page) => page.locator('[data-file] h3').allTextContents();
const loaded = (page) => page.waitForSelector('[aria-busy="false"]');

test('each choice shows its files, as they are', async () => {
  const page = await site.open('code/');
  for (const form of FORMS) {
    await page.getByLabel('Waarmee').selectOption(form);
    await loaded(page);
    const found = await names(page);
    assert.ok(found.includes('package.json') && found.includes('../document.js') && found.length >= 6, form);
    for (const name of found) {
      const file = readFileSync(join(root, 'examples/forms', form, name), 'utf8').trimEnd();
      assert.equal(await page.getByRole('region', { name, exact: true }).locator('code').textContent(), file, `${form} ${name}`);
    }
    const { dependencies } = JSON.parse(readFileSync(join(root, 'examples/forms', form, 'package.json'), 'utf8'));
    const command = await page.getByRole('region', { name: 'Installeren', exact: true }).innerText();
    for (const name of Object.keys(dependencies)) assert.ok(command.includes(name), name);
  }
});

test('the services of Rust and Node.js are there too', async () => {
  const page = await site.open('code/?voor=rust-service');
  await loaded(page);
  assert.deepEqual(await names(page), ['examples/service.rs', 'examples/register.rs']);
  const file = readFileSync(join(root, 'examples/service.rs'), 'utf8').trimEnd();
  assert.equal(await page.locator('[data-file] code').first().textContent(), file);
  await page.getByLabel('Waarmee').selectOption('node-register');
  await page.getByText('requestPlan').first().waitFor();
  assert.ok((await page.locator('[data-file] code').first().textContent()).startsWith("import { requestPlan } from 'klantinteracties';"));
});

test('the choice stands in the address, and only its code is loaded', async () => {
  const page = await site.open('code/?voor=svelte');
  await loaded(page);
  assert.match(await page.locator('h2').innerText(), /Svelte 5/);
  const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await page.getByLabel('Waarmee').selectOption('angular');
  await page.getByRole('heading', { name: 'src/app.ts' }).waitFor();
  assert.equal(new URL(page.url()).search, '?voor=angular');
  const after = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.ok(after.length > before.length);
  await page.getByRole('status').filter({ hasText: 'De code is geladen.' }).waitFor();
  const unknown = await site.open('code/?voor=cobol');
  await loaded(unknown);
  assert.ok((await names(unknown)).includes('src/main.js'));
});

test('code is coloured by classes, and copied whole', async () => {
  const page = await site.open('code/?voor=react-hook-form', { permissions: ['clipboard-read', 'clipboard-write'] });
  await loaded(page);
  assert.ok((await page.locator('.hljs-keyword').count()) > 10);
  assert.equal(await page.locator('#page [style]').count(), 0);
  await page.getByRole('button', { name: 'Kopieer: src/app.jsx' }).press('Enter');
  await page.getByText('Gekopieerd').first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), readFileSync(join(root, 'examples/forms/react-hook-form/src/app.jsx'), 'utf8').trimEnd());
});

test('it is accessible and fits, in both themes and languages', async () => {
  for (const theme of THEMES) {
    for (const path of ['code/', 'en/code/?voor=vee-validate-5', 'code/?voor=angular', 'code/?voor=rust-service', 'code/?voor=node-register']) {
      const page = await site.open(path, { theme });
      await loaded(page);
      await assertAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await assertFits(page);
      await page.close();
    }
  }
});
