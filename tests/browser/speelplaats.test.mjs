// The playground: what is typed is judged, and each problem leads to its place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { THEMES, assertAccessible, assertFits, hashOf, openSite } from './site.mjs';

let site;
before(async () => (site = await openSite()));
after(() => site.close());

const example = (name) => readFileSync(join(import.meta.dirname, `../cases/examples/${name}.json`), 'utf8');
const PLAY = 'speelplaats/';

/** A page with this text in its editor. */
async function openWith(text, query = '', options = {}) {
  const page = await site.open(`${options.folder ?? ''}${PLAY}${query}${text === undefined ? '' : hashOf(text)}`, options);
  await page.locator('.cm-content').waitFor();
  return page;
}

async function type(page, text) {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const shown = (page, profile) =>
  page.locator(`[data-profile="${profile}"] li`).evaluateAll((items) => items.map(({ dataset }) => `${dataset.path} ${dataset.code}`));
const waitFor = (page, profile, code) => page.locator(`[data-profile="${profile}"] [data-code="${code}"]`).first().waitFor();
const text = (page) => page.locator('.cm-line').allTextContents().then((lines) => lines.join('\n'));
/** The line on which the cursor is, from 1. */
const line = (page) => page.locator('.cm-activeLineGutter').first().textContent();
/** What is selected in the editor. */
const selected = (page) => page.evaluate(() => document.querySelector('#editor').shadowRoot.getSelection?.().toString() ?? String(getSelection()));

test('an example of the standard is judged by both profiles', async () => {
  const page = await openWith();
  assert.deepEqual(await shown(page, 'basisterminologie'), [' klantcontact-without-purpose']);
  assert.match(await page.locator('[data-profile="open-klant"] .utrecht-alert').textContent(), /met 1 waarschuwing/);
  assert.equal(await page.locator('[data-decision]').getAttribute('data-decision'), 'no-purpose');
  await page.selectOption('#voorbeeld', '2-baliegesprek-terugbelverzoek');
  await page.locator('[data-decision="register"]').waitFor();
  assert.deepEqual(await shown(page, 'basisterminologie'), []);
});

test('a problem leads to its place, also where names have escapes', async () => {
  const page = await openWith();
  await type(page, '{"kanaal": "balie",\n "metadata": {\n  "a/b~\\u0063": 1,\n  "x": "y"\n },\n "hadBetrokkenen": [{}, {"rol":\n "klnt"}]}');
  await waitFor(page, 'basisterminologie', 'choice');
  await page.locator('[data-profile="basisterminologie"] [data-code="choice"] a').first().click();
  assert.equal(await line(page), '7');
  assert.equal(await selected(page), '"klnt"');
  await page.locator('[data-path="/metadata/a~1b~0c"] a').first().click();
  assert.equal(await line(page), '3');
  await page.locator('[data-profile="open-klant"] [data-path="/onderwerp"] a').first().click();
  assert.equal(await line(page), '1');
  assert.ok((await page.locator('.cm-lint-marker-error').count()) >= 3);
});

test('text that is no JSON has its problem at the place where reading stopped', async () => {
  const page = await openWith();
  await type(page, '{"kanaal": "balie",\n "😀": "é" "onderwerp"}');
  await waitFor(page, 'open-klant', 'json-syntax');
  await page.locator('[data-code="json-syntax"] a').first().click();
  assert.equal(await line(page), '2');
  assert.match(await page.textContent('[aria-labelledby="decision-title"]'), /niet te lezen/);
});

test('choices and document stand in the address', async () => {
  const page = await openWith('{"adres": "ans"}');
  await page.selectOption('#objecttype', 'digitaalAdres');
  await page.selectOption('#doelgroep', 'klant');
  await type(page, '{"adres": "een", "soortDigitaalAdres": "email"}');
  await waitFor(page, 'open-klant', 'format-email');
  await page.waitForFunction((hash) => location.hash !== hash, hashOf('{"adres": "ans"}'));
  const address = new URL(page.url());
  assert.equal(address.search, '?objecttype=digitaalAdres&doelgroep=klant');
  const again = await site.open(PLAY + address.search + address.hash);
  await again.locator('.cm-content').waitFor();
  assert.equal(await text(again), '{"adres": "een", "soortDigitaalAdres": "email"}');
  assert.deepEqual(await shown(again, 'open-klant'), await shown(page, 'open-klant'));
});

test('what follows the contact changes the decision', async () => {
  const page = await openWith(example('1-anoniem-telefoongesprek'));
  await page.selectOption('#opvolging', 'needs-contact');
  await page.locator('[data-decision="register"]').waitFor();
  assert.match((await shown(page, 'basisterminologie')).join(), /betrokkene-contactgegevens-required/);
});

test('values are written more neatly where they stand, and it can be undone', async () => {
  const page = await openWith('{ "postcode": 1,\n  "onderwerp":   " Paspoort ", "vertrouwelijk": 12345678901234567890 }');
  await page.getByRole('button', { name: 'Schrijf het netter' }).click();
  const neat = '{ "postcode": 1,\n  "onderwerp":   "Paspoort", "vertrouwelijk": 12345678901234567890 }';
  assert.equal(await text(page), neat);
  await page.getByText('Nee, alles staat er').waitFor();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  assert.match(await text(page), / Paspoort /);
  await page.getByRole('button', { name: 'Schrijf het netter' }).waitFor();
  await page.selectOption('#objecttype', 'categorie');
  await type(page, '{"naam": "a", "naam": "b"}');
  await page.getByText('De laatste waarde is gebleven').waitFor();
  await page.getByRole('button', { name: 'Schrijf het netter' }).click();
  // The whole text is written anew, and the editor shows it a moment later.
  await page.locator('.cm-line').nth(2).waitFor();
  assert.equal(await text(page), '{\n  "naam": "b"\n}');
});

test('bad input is a sentence', async () => {
  const page = await openWith('');
  for (const [bad, code] of [['null', 'type'], ['[]', 'type'], ['[[[[', 'json-syntax'], ['{"onderwerp": "\\ud800"}', 'json-syntax'], ['"\u0000', 'json-syntax'], [`${'['.repeat(200)}`, 'json-depth'], [' ', 'json-syntax']]) {
    await type(page, bad);
    await waitFor(page, 'basisterminologie', code).catch(async () => assert.fail(`${JSON.stringify(bad)}: ${await shown(page, 'basisterminologie')}`));
  }
  const odd = await site.open(`${PLAY}?objecttype=fiets&opvolging=x&doelgroep=__proto__#$$$`);
  await odd.locator('.cm-content').waitFor();
  assert.equal(await odd.inputValue('#objecttype'), 'klantcontact');
});

test('a text of five megabytes is judged, shown in part and not kept in the address', async () => {
  const betrokkene = JSON.stringify({ rol: 'klant', initiator: 'nee', x: 'x'.repeat(900) });
  const page = await openWith(`{"hadBetrokkenen": [${Array(5400).fill(betrokkene).join(',\n')}]}`);
  await page.getByText(/En nog \d+ andere/).first().waitFor({ timeout: 20_000 });
  assert.match(await page.textContent('[aria-labelledby="document-title"]'), /te lang om in het adres/);
  await page.locator('[data-profile="open-klant"] [data-path="/hadBetrokkenen/50/initiator"] a').first().click();
  assert.equal(await line(page), '51');
  await page.waitForFunction(() => location.hash.length < 10);
});

test('a keyboard is enough, and Tab leaves the editor', async () => {
  const page = await openWith(example('1-anoniem-telefoongesprek'));
  await page.focus('#doelgroep');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'editor');
  await page.keyboard.press('F8');
  await page.keyboard.press('Tab');
  const link = await page.evaluate(() => document.activeElement.closest('[data-code]')?.dataset.code);
  assert.equal(link, 'klantcontact-without-purpose');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'editor');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'doelgroep');
});

test('problems are explained on the page of the rules', async () => {
  const page = await openWith(example('1-anoniem-telefoongesprek'));
  await page.locator('[data-code="klantcontact-without-purpose"] a', { hasText: 'Regel' }).first().click();
  await page.waitForURL(/\/regels\/#klantcontact-without-purpose$/);
  // The rule opens after the page is drawn.
  await page.locator('#klantcontact-without-purpose [aria-expanded=true]').waitFor();
  assert.equal(await page.locator('#klantcontact-without-purpose [aria-expanded]').getAttribute('aria-expanded'), 'true');
});

test('the English page speaks English', async () => {
  const page = await openWith('{}', '', { folder: 'en/' });
  assert.match(await page.textContent('[data-code="required"]'), /Error: This is required/);
  assert.equal(await page.locator('.cm-content').getAttribute('aria-label'), 'Document as JSON');
});

for (const theme of THEMES) {
  test(`axe finds nothing, and it fits a small screen: ${theme}`, async () => {
    for (const [document, width] of [[example('2-baliegesprek-terugbelverzoek'), 1280], ['{"kanaal": " x", "taal": 1}', 320], ['{', 1280]]) {
      const page = await openWith(document, '', { theme, width });
      await page.locator('[data-profile]').first().waitFor();
      await assertAccessible(page);
      await assertFits(page);
      await page.locator('.cm-content').focus();
      await page.keyboard.press('F8');
      await assertAccessible(page);
      await page.close();
    }
  });
}
