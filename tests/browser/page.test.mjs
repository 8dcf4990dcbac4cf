// The built site in a real Chromium: what a person types and sees, and the shared cases in the browser.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cases } from '../cases.mjs';
import { launch, openPage, serve } from './chromium.mjs';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'www/dist');

let server, browser, page, problems;

before(async () => {
  assert.ok(existsSync(join(dist, 'index.html')), 'build the site first: npm run build in www/');
  server = await serve(dist);
  browser = await launch();
  ({ page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 } }));
  await page.goto(`${server.address}/`);
  await page.waitForSelector('html[data-ready]');
});

after(async () => {
  await browser?.close();
  server?.close();
});

const at = (pointer) => page.locator(`[data-pointer="${pointer}"]`);
const messagesAt = (pointer) => page.locator(`.message[data-path="${pointer}"]`).allTextContents();
const codesAt = (pointer) => page.locator(`.message[data-path="${pointer}"]`).evaluateAll((found) => found.map(({ dataset }) => dataset.code));
const decision = () => page.locator('#decision').getAttribute('data-decision');
const errors = () => page.locator('.message.error').count();
const example = (start) =>
  page.locator('#example').evaluate((select, start) => {
    select.value = [...select.options].find(({ value }) => value.startsWith(start)).value;
    select.dispatchEvent(new Event('change'));
  }, start);
const screenshot = async (name) => {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`), fullPage: true });
};

test('the examples say what the standard says', async () => {
  for (const [start, outcome, problems] of [
    ['1', 'no-purpose', 1], ['2', 'register', 0], ['3a', 'register', 0], ['3b', 'register', 0],
    ['4', 'register', 0], ['5', 'register', 0], ['6', 'register', 0],
  ]) {
    await example(start);
    assert.equal(await decision(), outcome, start);
    assert.equal(await errors(), problems, start);
  }
  await example('2');
  assert.equal(await page.locator('[data-policy="0"]').getAttribute('data-answer'), 'required');
  await screenshot('example-2');
});

test('the timeline shows the document among the examples, newest first', async () => {
  await example('2');
  const titles = await page.locator('#timeline-items h3').allTextContents();
  assert.equal(titles.length, 8);
  const moments = await page.locator('#timeline-items time').evaluateAll((times) => times.map(({ dateTime }) => Date.parse(dateTime)));
  assert.deepEqual(moments, moments.toSorted((one, other) => other - one));
  await at('/onderwerp').fill('Een <b>nieuw</b> onderwerp');
  assert.ok((await page.locator('#timeline-items h3').allTextContents()).includes('Een <b>nieuw</b> onderwerp'));
  await screenshot('timeline');
});

test('what is typed is judged at once, beside its field', async () => {
  await page.selectOption('#example', '');
  assert.equal(await decision(), 'not-a-klantcontact');
  assert.deepEqual(await codesAt('/onderwerp'), ['required']);
  await at('/onderwerp').pressSequentially('Paspoort');
  assert.deepEqual(await codesAt('/onderwerp'), []);
  await at('/onderwerp').fill('o'.repeat(201));
  assert.deepEqual(await messagesAt('/onderwerp'), ['Fout: Deze tekst is te lang: 201 tekens. Gebruik er hooguit 200.']);
  assert.equal(await at('/onderwerp').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator('.field', { has: at('/onderwerp') }).locator('.message').count(), 1);
  await at('/onderwerp').fill('Paspoort');
  await at('/taal').fill('nl');
  assert.deepEqual(await codesAt('/taal'), ['taal-unknown']);
  await at('/taal').fill('nld');
  assert.deepEqual(await codesAt('/taal'), []);
  await screenshot('empty');
});

test('a registration is filled in from nothing', async () => {
  await page.selectOption('#example', '');
  await at('/kanaal').fill('telefoon');
  await at('/onderwerp').fill('Paspoort');
  await at('/inhoud').fill('Hoe vraag ik een paspoort aan?');
  await at('/taal').fill('nld');
  await at('/vertrouwelijk').selectOption({ label: 'nee' });
  await page.getByRole('button', { name: 'Betrokkene toevoegen' }).click();
  await at('/hadBetrokkenen/0/rol').selectOption({ label: 'klant' });
  await at('/hadBetrokkenen/0/initiator').selectOption({ label: 'ja' });
  await page.getByRole('button', { name: 'Actor toevoegen' }).click();
  await at('/hadBetrokkenActoren/0/naam').fill('Klantcontactcentrum');
  await at('/hadBetrokkenActoren/0/soortActor').selectOption({ label: 'organisatorische eenheid' });
  assert.equal(await decision(), 'no-purpose');
  await page.getByRole('button', { name: 'Interne taak toevoegen' }).click();
  await at('/leiddeTotInterneTaken/0/gevraagdeHandeling').fill('Terugbellen');
  await at('/leiddeTotInterneTaken/0/status').selectOption({ label: 'te verwerken' });
  await page.getByRole('button', { name: 'Actor toewijzen' }).click();
  await at('/leiddeTotInterneTaken/0/toegewezenAanActoren/0/naam').fill('Burgerzaken');
  await at('/leiddeTotInterneTaken/0/toegewezenAanActoren/0/soortActor').selectOption({ label: 'organisatorische eenheid' });
  assert.equal(await decision(), 'register');
  assert.equal(await page.locator('[data-policy="0"]').getAttribute('data-answer'), 'required');
  assert.deepEqual(await codesAt('/hadBetrokkenen/0'), ['betrokkene-contactgegevens-required']);
  await page.getByRole('button', { name: 'Digitaal adres toevoegen' }).click();
  await at('/hadBetrokkenen/0/digitaleAdressen/0/soortDigitaalAdres').selectOption({ label: 'telefoonnummer' });
  await at('/hadBetrokkenen/0/digitaleAdressen/0/adres').pressSequentially('06-12345678');
  assert.deepEqual(await codesAt('/hadBetrokkenen/0/digitaleAdressen/0/adres'), ['format-telefoonnummer']);
  await screenshot('filled-in');
  await at('/hadBetrokkenen/0/digitaleAdressen/0/adres').fill('0612345678');
  assert.equal(await errors(), 0);
  await at('/hadBetrokkenen/0/digitaleAdressen/0/adres').fill('');
  assert.deepEqual(await codesAt('/hadBetrokkenen/0/digitaleAdressen/0/adres'), ['required']);
  await page.getByRole('button', { name: 'Digitaal adres 1 verwijderen' }).click();
  assert.equal(await at('/hadBetrokkenen/0/digitaleAdressen/0/adres').count(), 0);
});

test('the document can be typed as JSON, and may be broken', async () => {
  await page.fill('#json', '{"kanaal": "balie",\n "onderwerp" }');
  assert.match(await page.textContent('#json-message'), /regel 2, teken/);
  assert.equal(await decision(), 'open');
  assert.equal(await page.locator('#form').getAttribute('inert'), '');
  await page.fill('#json', '{"kanaal": "<b>balie</b>", "metadata": {"systeem": "KCC"}, "onbekend": [{"taal": null}]}');
  assert.equal(await page.textContent('#json-message'), '');
  assert.equal(await at('/kanaal').inputValue(), '<b>balie</b>');
  await at('/onderwerp').fill('Paspoort');
  assert.deepEqual(JSON.parse(await page.inputValue('#json')), {
    kanaal: '<b>balie</b>', metadata: { systeem: 'KCC' }, onbekend: [{ taal: null }], onderwerp: 'Paspoort',
  });
  for (const json of ['null', '[]', '"Ans"', '12', '{"hadBetrokkenen": 1}', '{"hadBetrokkenen": [1, null, {}]}', '[[[[']) {
    await page.fill('#json', json);
    assert.notEqual(await decision(), 'register', json);
  }
});

test('messages come in English too', async () => {
  await page.selectOption('#example', '');
  await page.selectOption('#language', 'en');
  assert.deepEqual(await messagesAt('/kanaal'), ['Fout: This is required. Fill it in.']);
  await page.selectOption('#language', 'nl');
});

test('under open-klant what only the terminology says is a warning', async () => {
  await example('1');
  await page.selectOption('#profile', 'open-klant');
  assert.equal(await errors(), 0);
  assert.equal(await decision(), 'no-purpose');
  await page.selectOption('#profile', 'basisterminologie');
});

test('the page fits a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await example('5');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(overflow, 0);
  await screenshot('telephone');
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('the shared cases report the same in the browser', async () => {
  assert.ok(cases.length > 0);
  const found = await page.evaluate(
    (cases) => cases.map(({ objecttype, input, options }) => window.klantinteracties.validate(objecttype, input, options).violations.map(({ code, path }) => ({ code, path }))),
    cases,
  );
  cases.forEach(({ title, expect }, index) => assert.deepEqual(found[index], expect, title));
});

test('nothing went wrong behind the page', () => assert.deepEqual(problems, []));
