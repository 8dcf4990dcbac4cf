// The requests of a plan, one by one, with what a register does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { THEMES, assertAccessible, assertFits, hashOf, openSite } from './site.mjs';

let site;
before(async () => (site = await openSite()));
after(() => site.close());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const steps = (page, name = 'Alle verzoeken') => page.getByRole('region', { name }).locator('li').allTextContents();
const states = async (page, name) => (await steps(page, name)).map((text) => /(nog te doen|nu|gedaan|geweigerd|geen antwoord|niet verstuurd|ongedaan gemaakt)$/.exec(text)?.[1]);
const title = (page) => page.locator('#step-title').innerText();
const registered = (page) => page.getByRole('region', { name: 'Wat er in het register staat' }).locator('tbody tr').count();
const example = (name) => readFileSync(join(import.meta.dirname, `../cases/examples/${name}.json`), 'utf8');

test('each request shows what is sent, with the uuids that the register gave', async () => {
  const page = await site.open('plan/');
  assert.equal(await title(page), 'Verzoek 1 van 8');
  assert.match(await page.getByRole('region', { name: 'Wat er wordt verstuurd' }).innerText(), /"naam": "J\. de Boer"/);
  const answers = page.getByRole('button', { name: 'Het register antwoordt', exact: true });
  await answers.focus();
  for (let number = 1; number < 8; number += 1) {
    await page.keyboard.press('Enter');
    assert.equal(await title(page), `Verzoek ${number + 1} van 8`);
    assert.ok(await answers.evaluate((button) => button === document.activeElement));
  }
  await page.getByRole('status').filter({ hasText: 'Verzoek 7 is gelukt. Verzoek 8 van 8' }).waitFor();
  const body = JSON.parse(await page.getByRole('region', { name: 'Wat er wordt verstuurd' }).innerText());
  assert.match(body.aanleidinggevendKlantcontact.uuid, /^0{8}-0000-4000-8000-\d{12}$/);
  await page.keyboard.press('Enter');
  assert.equal(await title(page), 'Alles is geregistreerd');
  assert.equal(await page.locator(':focus').innerText(), 'Alles is geregistreerd');
  assert.deepEqual(new Set(await states(page)), new Set(['gedaan']));
  assert.equal(await registered(page), 10);
});

test('every example that may be registered is registered', async () => {
  const page = await site.open('plan/');
  for (const [name, count] of [['2-baliegesprek-terugbelverzoek', 8], ['3a-melding-omgewaaide-boom', 5], ['3b-informatie-schuldhulpverlening', 8], ['4-email-met-bijlagen', 9], ['5-productaanvraag', 10], ['6-document-bij-lopende-zaak', 6]]) {
    await page.getByLabel('Klantcontact').selectOption(name);
    assert.equal(await title(page), `Verzoek 1 van ${count}`, name);
    await press(page, 'Het register antwoordt op alles');
    assert.equal(await title(page), 'Alles is geregistreerd', name);
    assert.ok((await registered(page)) > 0);
  }
  await page.getByLabel('Klantcontact').selectOption('3a-melding-omgewaaide-boom');
  assert.match(await page.getByRole('region', { name: 'Wat het register niet kan bewaren' }).innerText(), /\/leiddeTotZaken/);
});

test('what may not be registered is not sent', async () => {
  const page = await site.open('plan/?voorbeeld=1-anoniem-telefoongesprek');
  assert.match(await page.locator('#page').innerText(), /Dit kan niet geregistreerd worden/);
  assert.equal(await page.getByRole('button', { name: 'Het register antwoordt' }).count(), 0);
  await assertAccessible(page);
});

test('a refusal at any request leaves the register as it was', async () => {
  for (let made = 0; made < 8; made += 1) {
    const page = await site.open(`plan/?verloop=${'a'.repeat(made)}`);
    await press(page, 'Het register weigert dit');
    assert.match(await page.locator('[data-phase]').innerText(), /Het register neemt dit niet aan/);
    assert.match(await page.getByRole('region', { name: 'Wat het register antwoordde' }).innerText(), /invalidParams/);
    assert.equal((await states(page))[made], 'geweigerd');
    const undo = page.getByRole('button', { name: 'Stuur dit verzoek' });
    for (let sent = 0; (await undo.count()) > 0; sent += 1) {
      assert.equal((await states(page, 'Wat ongedaan wordt gemaakt')).filter((state) => state === 'gedaan').length, sent);
      await undo.press('Enter');
    }
    assert.match(await page.locator('[data-phase]').innerText(), /Het register is zoals het was/);
    assert.equal(await registered(page), 0);
    await page.close();
  }
});

test('without an answer one looks in the register', async () => {
  const page = await site.open('plan/?verloop=aa');
  await press(page, 'Geen antwoord');
  assert.equal(await title(page), 'Er kwam geen antwoord');
  assert.equal(await page.locator(':focus').innerText(), 'Er kwam geen antwoord');
  assert.equal((await states(page))[2], 'geen antwoord');
  await press(page, 'Het staat er niet');
  assert.equal(await title(page), 'Verzoek 3 van 8');
  await press(page, 'Geen antwoord');
  await press(page, 'Het staat er');
  assert.equal(await title(page), 'Verzoek 4 van 8');
  const again = await site.open(`plan/${new URL(page.url()).search}`);
  assert.deepEqual(await steps(again), await steps(page));
  await press(page, 'Begin opnieuw');
  assert.equal(await title(page), 'Verzoek 1 van 8');
  assert.equal(new URL(page.url()).search, '');
});

test('another page can send a klantcontact along', async () => {
  const page = await site.open(`plan/${hashOf(example('4-email-met-bijlagen'))}`);
  assert.equal(await title(page), 'Verzoek 1 van 9');
  await page.getByLabel('Klantcontact').selectOption('3a-melding-omgewaaide-boom');
  assert.equal(await title(page), 'Verzoek 1 van 5');
  await page.getByLabel('Klantcontact').selectOption({ label: 'Het klantcontact waarmee u kwam' });
  assert.equal(await title(page), 'Verzoek 1 van 9');
});

test('bad input is told, and never a broken page', async () => {
  const bad = ['{"kanaal": ', '[]', 'null', '3', '{"kanaal": "\ud800"}', '{}', `{"inhoud": "${'x'.repeat(5_000_000)}"}`];
  for (const text of bad) {
    const page = await site.open(`plan/${hashOf(text)}`);
    assert.ok((await page.locator('#page').innerText()).length > 100, text.slice(0, 20));
    await page.close();
  }
  const cut = await site.open('plan/?voorbeeld=onzin&verloop=xyzog#abc');
  assert.ok(await cut.getByText('Het klantcontact in het adres is niet te lezen.').isVisible());
  assert.equal(await title(cut), 'Verzoek 1 van 8');
});

test('it is accessible and fits, in both themes and languages, in each state', async () => {
  for (const theme of THEMES) {
    for (const path of ['plan/', 'en/plan/?verloop=aaaa', 'plan/?verloop=aaaw', 'plan/?verloop=aaawo', 'plan/?verloop=aas', 'plan/?verloop=w', 'plan/?verloop=aaaaaaaa', 'plan/?voorbeeld=1-anoniem-telefoongesprek']) {
      const page = await site.open(path, { theme });
      await assertAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await assertFits(page);
      await page.close();
    }
  }
});
