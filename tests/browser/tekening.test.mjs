// Drawings: the picture, the same in words and as text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { THEMES, assertAccessible, assertFits, hashOf, openSite } from './site.mjs';

let site;
before(async () => (site = await openSite()));
after(() => site.close());

const committed = (name) => readFileSync(join(import.meta.dirname, `../diagram/${name}`), 'utf8');
const example = (name) => readFileSync(join(import.meta.dirname, `../cases/examples/${name}.json`), 'utf8');
const state = (page, state) => page.locator(`[data-state="${state}"]`).waitFor();
const open = async (path, options) => {
  const page = await site.open(path, options);
  await page.locator('[data-state]:not([data-state="busy"])').waitFor();
  return page;
};
const code = (page, name) => page.getByRole('region', { name, exact: true }).textContent();

test('an example is drawn, and told in words and as text', async () => {
  const page = await open('tekening/');
  await state(page, 'drawn');
  const picture = page.getByRole('img');
  assert.equal(await picture.getAttribute('alt'), 'Een klantcontact met wat erbij hoort: 9 objecten en 8 relaties. Ze staan hieronder in woorden.');
  await page.waitForFunction(() => document.querySelector('main img').naturalWidth > 100);
  const words = page.locator('[data-state] > ul > li');
  assert.match(await words.filter({ hasText: /^Persoon/ }).textContent(), /^Persoonhad: Partij-identificator \(bsn\)verstrekte voor toekomstig contact: Digitaal adres/);
  assert.equal((await code(page, 'Mermaid')).trim(), committed('2-baliegesprek-terugbelverzoek.mmd').trim());
  assert.equal((await code(page, 'DOT')).trim(), committed('2-baliegesprek-terugbelverzoek.dot').trim());
});

test('names are shown when they are asked for, and stay text', async () => {
  const document = JSON.parse(example('2-baliegesprek-terugbelverzoek'));
  document.onderwerp = '<script>"&amp;\\n{a|b}';
  const page = await open(`tekening/${hashOf(JSON.stringify(document))}`);
  assert.doesNotMatch(await page.textContent('main'), /Ans Bakker/);
  await page.check('#waarden');
  await page.getByText('was: Persoon (Ans Bakker)').waitFor();
  assert.ok((await page.textContent('[data-state="drawn"]')).includes(`Klantcontact (${document.onderwerp})`));
  assert.match(page.url(), /\?waarden=ja#/);
});

test('size and document stand in the address', async () => {
  const page = await open('tekening/');
  const other = await (await page.waitForFunction(() => location.hash)).jsonValue();
  await page.selectOption('#voorbeeld', '5-productaanvraag');
  await page.getByText('vertegenwoordigde: Persoon').waitFor();
  const fitting = await page.getByRole('img').evaluate((img) => img.width);
  await page.selectOption('#grootte', '200');
  assert.ok((await page.getByRole('img').evaluate((img) => img.width)) > fitting);
  await assertFits(page);
  await page.waitForFunction((other) => location.hash !== other, other);
  const { search, hash } = new URL(page.url());
  const again = await open(`tekening/${search}${hash}`);
  assert.equal(await again.inputValue('#voorbeeld'), '5-productaanvraag');
  assert.equal(await again.inputValue('#grootte'), '200');
});

test('the drawing can be saved as a file', async () => {
  const page = await open('tekening/?waarden=ja');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Bewaar' }).click()]);
  assert.equal(download.suggestedFilename(), 'klantcontact.svg');
  assert.match(readFileSync(await download.path(), 'utf8'), /<svg[^]*Ans Bakker/);
});

test('what is not drawn is told in a sentence', async () => {
  const unregistered = await open(`tekening/${hashOf(example('1-anoniem-telefoongesprek'))}`);
  assert.match(await unregistered.textContent('[data-state="nothing"]'), /wordt niet getekend.*dient geen doel/);
  for (const bad of ['{', 'null', '[]', '"\\ud800"', '[[[[']) {
    const page = await open(`tekening/${hashOf(bad)}`);
    assert.match(await page.textContent('[data-state="nothing"]'), /niets dat getekend kan worden/, bad);
    await page.close();
  }
  const document = JSON.parse(example('2-baliegesprek-terugbelverzoek'));
  document.omvatteBijlagen = Array.from({ length: 3000 }, (_, index) => ({ bijlageidentificator: { objectId: `${index}`, codeObjecttype: 'informatieobject', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' } }));
  const large = await open(`tekening/${hashOf(JSON.stringify(document))}`);
  assert.match(await large.textContent('[data-state="tooLarge"]'), /te groot om hier te tekenen/);
});

test('a keyboard is enough', async () => {
  const page = await open('tekening/?grootte=200', { width: 320 });
  await page.focus('#grootte');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.activeElement.classList.contains('scroll') && document.activeElement.scrollLeft > 0);
});

for (const theme of THEMES) {
  test(`axe finds nothing, and it fits a small screen: ${theme}`, async () => {
    for (const [path, width] of [['tekening/', 320], ['en/tekening/?waarden=ja', 1280], [`tekening/${hashOf('{')}`, 1280]]) {
      const page = await open(path, { theme, width });
      await assertAccessible(page);
      await assertFits(page);
      await page.close();
    }
  });
}
