// The catalogue of rules: searching, filtering, opening and linking.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { THEMES, assertAccessible, assertFits, openSite } from './site.mjs';

let site;
before(async () => (site = await openSite()));
after(() => site.close());

const ACCEPTED = JSON.parse(readFileSync(join(import.meta.dirname, '../../www/src/accepted.json'), 'utf8'));
const codes = (page) => page.locator('.utrecht-accordion__section').evaluateAll((sections) => sections.map(({ id }) => id));
const toggle = (page, code) => page.locator(`#${code} button[aria-expanded]`);

test('every rule stands there, closed', async () => {
  const page = await site.open('regels/');
  const found = await codes(page);
  assert.match(await page.textContent('#found'), new RegExp(`Alle ${found.length} regels`));
  assert.deepEqual(found.filter((code) => !(code in ACCEPTED)), []);
  assert.equal(await page.locator('[aria-expanded="true"]').count(), 0);
});

test('the rules stand there before any script runs, and stay where they are', async () => {
  const drawn = readFileSync(join(import.meta.dirname, '../../www/dist/regels/index.html'), 'utf8');
  const page = await site.open('regels/');
  for (const code of await codes(page)) assert.ok(drawn.includes(` id="${code}"`), code);
  const [loaded, moved] = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const names = performance.getEntriesByType('resource').map(({ name }) => name);
        const observer = new PerformanceObserver((list) => resolve([names, list.getEntries().map(({ value }) => value)]));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([names, []]), 500);
      }),
  );
  // A font that comes late may move a line a little.
  const sum = moved.reduce((sum, value) => sum + value, 0);
  assert.ok(sum < 0.01, `what the browser draws moves by ${sum}`);
  assert.ok(loaded.some((name) => name.endsWith('/rules.json')));
  assert.deepEqual(loaded.filter((name) => name.endsWith('.wasm')), []);
});

test('rules are found by code, by words and without accents, and the count is said', async () => {
  const page = await site.open('regels/');
  await page.fill('#zoek', 'elfproef');
  assert.deepEqual((await codes(page)).slice(0, 2), ['format-bsn', 'format-rsin']);
  await page.fill('#zoek', 'KANAAL-ÉXPIRED');
  assert.deepEqual(await codes(page), ['kanaal-expired']);
  assert.match(await page.textContent('#found'), /^1 van de/);
  await page.getByRole('status').filter({ hasText: '1 van de' }).waitFor();
  await page.fill('#zoek', '(.*) <b>');
  assert.deepEqual(await codes(page), []);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Toon alle regels' }).click();
  assert.equal(await page.inputValue('#zoek'), '');
});

test('filters stand in the address', async () => {
  const page = await site.open('regels/');
  await page.selectOption('#objecttype', 'klantcontact');
  await page.selectOption('#basisterminologie', 'warning');
  await page.selectOption('#open-klant', 'off');
  const found = await codes(page);
  assert.deepEqual(found, ['klantcontact-not-established', 'klantcontact-without-content']);
  const again = await site.open(`regels/${new URL(page.url()).search}`);
  assert.deepEqual(await codes(again), found);
  await again.selectOption('#objecttype', 'values');
  await again.selectOption('#basisterminologie', '');
  await again.selectOption('#open-klant', '');
  await again.selectOption('#bron', 'ISO 13616');
  assert.deepEqual(await codes(again), ['format-iban']);
});

test('a rule that is opened tells the rest, and stands in the address', async () => {
  const page = await site.open('regels/');
  await toggle(page, 'max-length').focus();
  await page.keyboard.press('Enter');
  const rule = page.locator('#max-length');
  assert.match(await rule.textContent(), /Deze tekst is te lang: \{length\} tekens/);
  assert.match(await rule.textContent(), /kapt hem af/);
  assert.match(page.url(), /#max-length$/);
  await rule.getByRole('link', { name: 'Dit mag niet' }).click();
  await page.waitForURL(/speelplaats\/\?objecttype=categorie#/);
  await page.locator('[data-code="max-length"]').first().waitFor();
  await page.goBack();
  await page.locator('#max-length [aria-expanded="true"]').waitFor();
  await rule.getByRole('link', { name: 'Dit mag (max-length)' }).click();
  await page.waitForURL(/speelplaats\//);
  await page.getByText('Het document is goed.').first().waitFor();
});

test('every example does in the playground what its rule says', async () => {
  const page = await site.open('regels/');
  await page.locator('.utrecht-accordion button[aria-expanded="false"]').evaluateAll((buttons) => buttons.forEach((button) => button.click()));
  await page.locator('#categorie-relatie-period a[href*="speelplaats/?objecttype=categorieRelatie#"]').first().waitFor();
  const without = await page
    .locator('.utrecht-accordion__section')
    .evaluateAll((sections) => sections.filter((section) => !section.querySelector('a[href*="speelplaats"]')).map(({ id }) => id));
  assert.deepEqual(without, [
    'json-size', 'klantcontact-referentienummer-duplicate', 'klantcontact-changed', 'onderwerpobject-cycle', 'onderwerpobject-missing',
    'answer-unknown', 'answer-unplaced', 'register-duplicate', 'register-refused', 'kanaal-expired', 'kanaal-unknown',
  ]);
  await assertFits(page);
});

test('a code in the address opens its rule, whatever was filtered', async () => {
  const page = await site.open('regels/?bron=ISO%2013616#taal-unknown');
  await page.locator('#taal-unknown [aria-expanded="true"]').waitFor();
  await page.waitForFunction(() => document.activeElement.closest('#taal-unknown'));
  await page.waitForFunction(() => document.querySelector('#taal-unknown').getBoundingClientRect().top < innerHeight / 2);
  await page.selectOption('#bron', 'ISO 13616');
  await page.evaluate(() => (location.hash = '#format-bsn'));
  await page.locator('#format-bsn [aria-expanded="true"]').waitFor();
  for (const hash of ['#nothing', '#%', '#"><b>']) assert.ok((await codes(await site.open(`regels/${hash}`))).length > 80, hash);
});

test('the English page is English', async () => {
  const page = await site.open('en/regels/#format-bsn');
  await page.locator('#format-bsn [aria-expanded="true"]').waitFor();
  assert.match(await page.textContent('#format-bsn'), /Why/);
  assert.match(await page.textContent('#found'), /^All/);
});

for (const theme of THEMES) {
  test(`axe finds nothing, and it fits a small screen: ${theme}`, async () => {
    for (const [path, width] of [['regels/#kanaal-expired', 1280], ['regels/#partij-identificator-vestiging-parent', 320]]) {
      const page = await site.open(path, { theme, width });
      await page.locator('[aria-expanded="true"]').waitFor();
      await assertAccessible(page);
      await assertFits(page);
      await page.close();
    }
  });
}
