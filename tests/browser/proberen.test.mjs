// The form as an employee fills it in: what is said when, and what is registered. And the shared cases, in the browser.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { constants, inflateRawSync } from 'node:zlib';
import { cases } from '../cases.mjs';
import { launch, openPage, serve } from './chromium.mjs';
import { axeFinds } from './site.mjs';

const root = join(import.meta.dirname, '../..');
const EXAMPLES = join(root, 'tests/cases/examples');

let server, library, browser, page, problems;

before(async () => {
  server = await serve(join(root, 'www/dist'));
  library = await serve(join(root, 'pkg'), {}, '<!doctype html><html lang="nl"><title>Het pakket</title></html>');
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
  library?.close();
});

afterEach(async () => {
  assert.deepEqual(problems ?? [], []);
  await page?.close();
  [page, problems] = [undefined, undefined];
});

async function open(path = 'proberen/') {
  ({ page, problems } = await openPage(browser, { viewport: { width: 1280, height: 900 } }));
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/${path}`);
  await page.waitForSelector('html[data-ready]');
}

const field = (label) => page.getByLabel(label, { exact: false }).first();
const choose = (label) => page.getByRole('radio', { name: label, exact: true }).check();
const verdict = () => page.locator('.verdict .utrecht-alert').innerText();
const errors = () => page.locator('.utrecht-form-field-error-message').allInnerTexts();
const submit = () => page.getByRole('button', { name: 'Registreer', exact: true }).click();
const summary = () => page.locator('.utrecht-alert--error li').allInnerTexts();

const KNOWN = 'Met een klant die de gemeente kent';
const UNKNOWN = 'Met een klant die de gemeente niet kent';
const NOBODY = 'Met niemand van buiten de gemeente';
const NOTHING = 'Niets: de vraag is beantwoord';
const CALL = 'Iemand neemt weer contact op met de klant';
const ZAAK = 'Er loopt een zaak, waar de klant niets meer voor hoeft te doen';

async function conversation() {
  await field('Kanaal').fill('telefoon');
  await field('Onderwerp').fill('Paspoort');
  await field('Inhoud').fill('Hoe vraag ik een paspoort aan?');
  await choose('Nee');
}

test('nothing is red before anybody has typed', async () => {
  await open();
  assert.deepEqual(await errors(), []);
  assert.equal(await page.locator('[aria-invalid]').count(), 0);
  assert.match(await verdict(), /^Zeg met wie het contact was/);
});

test('what is wrong is said at its field once it was left, and goes away when it is mended', async () => {
  await open();
  await field('Onderwerp').fill('o'.repeat(201));
  assert.deepEqual(await errors(), []);
  await page.keyboard.press('Tab');
  assert.deepEqual(await errors(), ['Deze tekst is te lang: 201 tekens. Gebruik er hooguit 200.']);
  assert.equal(await field('Onderwerp').getAttribute('aria-invalid'), 'true');
  const described = await field('Onderwerp').getAttribute('aria-describedby');
  assert.match(await page.locator(`[id="${described.split(' ').at(-1)}"]`).innerText(), /te lang/);
  await field('Onderwerp').fill('Paspoort');
  assert.deepEqual(await errors(), []);
});

test('the verdict follows who it was with and what happens afterwards', async () => {
  await open();
  await conversation();
  for (const [who, follows, expected] of [
    [KNOWN, NOTHING, /^Dit contact mag geregistreerd worden/],
    [KNOWN, ZAAK, /^Dit contact mag geregistreerd worden/],
    [UNKNOWN, NOTHING, /^Dit contact mag niet geregistreerd worden/],
    [UNKNOWN, CALL, /^Dit contact mag geregistreerd worden/],
    [UNKNOWN, ZAAK, /^Dit contact mag geregistreerd worden/],
    [NOBODY, NOTHING, /^Dit contact mag niet geregistreerd worden/],
  ]) {
    await choose(who);
    await choose(follows);
    assert.match(await verdict(), expected, `${who}, ${follows}`);
  }
});

test('an attempt that is not right yet leads to a list, from where each field is reached', async () => {
  await open();
  await submit();
  await page.waitForFunction(() => document.activeElement.classList.contains('utrecht-alert--error'));
  const lines = await summary();
  for (const name of ['Kanaal', 'Onderwerp', 'Vertrouwelijk']) assert.ok(lines.includes(`Vul ‘${name}’ in.`), `${name} in ${lines}`);
  assert.equal((await errors()).length, lines.length);
  for (const theme of ['voorbeeld', 'utrecht']) {
    await page.selectOption('#theme', theme);
    assert.deepEqual(await axeFinds(page), [], theme);
  }
  const links = page.locator('.utrecht-alert--error a');
  for (let index = 0; index < (await links.count()); index += 1) {
    const id = (await links.nth(index).getAttribute('href')).slice(1);
    await links.nth(index).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), id);
  }
});

test('somebody unknown who is to be called back needs an address, which is written as systems want it', async () => {
  await open();
  await conversation();
  await choose(UNKNOWN);
  await choose(CALL);
  await field('Gevraagde handeling').fill('Terugbellen');
  await submit();
  assert.ok((await summary()).length > 0);
  await page.locator('[id="veld-telefoonnummer"]').fill('06-12345678');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('[id="veld-telefoonnummer"]').inputValue(), '0612345678');
  assert.match(await verdict(), /Alles is goed ingevuld/);
  await submit();
  const sent = JSON.parse(await page.locator('.utrecht-alert--ok pre').innerText());
  assert.equal(sent.hadBetrokkenen[0].digitaleAdressen[0].adres, '0612345678');
  assert.equal(sent.leiddeTotInterneTaken[0].gevraagdeHandeling, 'Terugbellen');
  await page.waitForFunction(() => document.activeElement.classList.contains('utrecht-alert--ok'));
  assert.deepEqual(await axeFinds(page), []);
});

/** The document in the hash of an address. */
const held = (address) => inflateRawSync(Buffer.from(new URL(address).hash.slice(1), 'base64url'), { finishFlush: constants.Z_SYNC_FLUSH }).toString();

test('the address holds what was filled in, also in the other language', async () => {
  await open();
  await conversation();
  // The address follows a moment later.
  while (!held(page.url()).includes('vertrouwelijk')) await page.waitForTimeout(100);
  await page.click('#language');
  await page.waitForSelector('html[data-ready][lang=en]');
  assert.equal(await page.locator('[id="veld-onderwerp"]').inputValue(), 'Paspoort');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  assert.ok((await errors()).some((error) => error.startsWith('Nobody from outside the municipality')), String(await errors()));
});

test('an address that was cut off, or holds no klantcontact, opens an empty form', async () => {
  for (const hash of ['#', '#x', '#q1YqSy0qzszPU7JSKkvMKU1VqgUA', '#%E0%A4']) {
    await open(`proberen/${hash}`);
    assert.equal(await field('Onderwerp').inputValue(), '', hash);
    assert.deepEqual(await errors(), [], hash);
    await page.close();
  }
  await open();
});

/** Opens the page with a document in its address, as other pages link to it. */
async function openWith(document) {
  await open();
  const hash = await page.evaluate(async (text) => {
    const bytes = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).bytes();
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }, document);
  await page.goto('about:blank');
  await page.goto(`${server.address}/proberen/#${hash}`);
  await page.waitForSelector('html[data-ready]');
}

test('the examples of the standard: the first may not be registered, the others may', async () => {
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json')).sort();
  assert.ok(names.length >= 7);
  for (const name of names) {
    await openWith(readFileSync(join(EXAMPLES, name), 'utf8'));
    const decision = await page.locator('.verdict').getAttribute('data-decision');
    assert.equal(decision === 'register', !name.startsWith('1'), name);
    await page.close();
  }
  await open();
});

test('the shared cases report the same in the browser', async () => {
  ({ page, problems } = await openPage(browser, {}));
  assert.ok(cases.length > 0);
  await page.goto(`${library.address}/`);
  const found = await page.evaluate(async (cases) => {
    const { default: init, validate } = await import('/core/browser.js');
    await init();
    return cases.map(({ objecttype, input, options }) => validate(objecttype, input, options).violations.map(({ code, path }) => ({ code, path })));
  }, cases);
  cases.forEach(({ title, expect }, index) => assert.deepEqual(found[index], expect, title));
});
