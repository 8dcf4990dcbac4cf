// The timeline: what it shows and leaves out, in both ways of drawing, and answers of one's own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { THEMES, assertAccessible, assertFits, hashOf, openSite } from './site.mjs';

let site;
before(async () => (site = await openSite()));
after(() => site.close());

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i;
const SECRETS = ['Yilmaz', 'Mevrouw was boos', 'gezag', 'Alleen voor medewerkers', 'Terugbellen over', 'schuld'];
const timeline = (page) => page.getByRole('region', { name: 'Tijdlijn' });
const titles = (page) => page.locator('[data-contact] h3, [data-contact] h4').allTextContents();
const buttons = (page) => page.locator('button[aria-controls]');

async function openAll(page) {
  for (const button of await buttons(page).all()) if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

test('both ways of drawing show the same contacts, without what is internal', async () => {
  const drawn = await site.open('tijdlijn/?paginas=9');
  await openAll(drawn);
  const plain = await site.open('tijdlijn/?paginas=9&weergave=gewoon');
  const found = await titles(plain);
  assert.equal(found.length, 9);
  assert.deepEqual((await buttons(drawn).allTextContents()).map((title) => title.trim()), found);
  for (const page of [drawn, plain]) {
    const text = await page.locator('#page').innerText();
    assert.doesNotMatch(text, UUID);
    for (const secret of SECRETS) assert.ok(!text.includes(secret), secret);
    assert.match(text, /Met opzet weggelaten: waar vertrouwelijke contacten over gingen/);
    assert.match(text, /Checklist paspoort kind\.pdf/);
    assert.match(text, /Contact niet gelukt/);
  }
});

test('a date is relative, with the full moment beside it', async () => {
  const page = await site.open('tijdlijn/?weergave=gewoon');
  const yesterday = page.locator('time', { hasText: 'gisteren' }).first();
  assert.match(await yesterday.getAttribute('title'), /^\d+ \w+ \d{4} om \d\d:\d\d$/);
  assert.match(await yesterday.getAttribute('datetime'), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:00$/);
});

test('a contact of ContactTimeline says whether it is open', async () => {
  const page = await site.open('tijdlijn/');
  const second = buttons(page).nth(1);
  assert.equal(await second.getAttribute('aria-expanded'), 'false');
  await second.press('Enter');
  assert.equal(await second.getAttribute('aria-expanded'), 'true');
  assert.ok(await page.getByText('In de bijlage staat wat u meeneemt.').isVisible());
});

test('what is chosen stands in the address', async () => {
  const page = await site.open('tijdlijn/');
  await page.getByLabel('Van wie').selectOption({ label: 'Bep Mulder' });
  await page.getByLabel('Getekend met').selectOption('gewoon');
  await page.getByLabel('Bij elkaar').selectOption('thread');
  await page.getByLabel('Vertrouwelijke contacten').selectOption('hide');
  await page.getByLabel('Telefoon').check();
  const expected = ['Wanneer begint de verbouwing?', 'Afspraak voor een huisbezoek'];
  assert.deepEqual(await titles(page), expected);
  const again = await site.open(`tijdlijn/${new URL(page.url()).search}`);
  assert.deepEqual(await titles(again), expected);
  assert.ok(await again.getByLabel('Telefoon').isChecked());
  assert.equal(await again.getByLabel('Van wie').evaluate(({ selectedOptions: [option] }) => option.label), 'Bep Mulder');
});

test('contacts that are vertrouwelijk are masked, left out or shown', async () => {
  const page = await site.open('tijdlijn/?paginas=9&weergave=gewoon');
  assert.ok((await titles(page)).includes('Vertrouwelijk'));
  await page.getByLabel('Vertrouwelijke contacten').selectOption('hide');
  await page.getByRole('button', { name: 'Meer laden' }).click();
  assert.equal((await timeline(page).innerText()).includes('Informatie schuldhulpverlening'), false);
  assert.match(await timeline(page).innerText(), /1 vertrouwelijk\)/);
  await page.getByLabel('Vertrouwelijke contacten').selectOption('show');
  await page.getByRole('button', { name: 'Meer laden' }).click();
  assert.match(await timeline(page).innerText(), /Informatie schuldhulpverlening/);
});

test('a secret name is shown to nobody else', async () => {
  const page = await site.open('tijdlijn/?van=&paginas=9&weergave=gewoon');
  assert.ok(!(await timeline(page).innerText()).includes('Noor'));
  await page.getByLabel('Van wie').selectOption({ label: 'Noor de Wit (naam is geheim)' });
  assert.match(await timeline(page).innerText(), /Van klant: Noor de Wit/);
});

test('groups have names, by conversation, zaak and day', async () => {
  const page = await site.open('tijdlijn/?paginas=9&groep=day');
  assert.match((await timeline(page).locator('h3').allTextContents()).at(-1), /^\d+ \w+ \d{4}$/);
  for (const [group, expected] of [['thread', 'Gesprek: Paspoort voor een kind'], ['zaak', 'Omgewaaide boom Dorpsstraat']]) {
    await page.getByLabel('Bij elkaar').selectOption(group);
    await page.getByRole('button', { name: 'Meer laden' }).click();
    assert.ok((await timeline(page).locator('h3').allTextContents()).includes(expected), group);
    assert.doesNotMatch(await timeline(page).innerText(), UUID);
  }
});

test('loading more goes on at the first of what came', async () => {
  for (const view of ['denhaag', 'gewoon']) {
    const page = await site.open(`tijdlijn/?weergave=${view}`);
    const more = page.getByRole('button', { name: 'Meer laden' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[data-contact], button[aria-controls]'));
    assert.match(await page.locator(':focus').innerText(), /Vertrouwelijk/);
    assert.match(await timeline(page).innerText(), /9 van 9 contacten/);
    assert.equal(await more.count(), 0);
    await page.getByRole('status').filter({ hasText: '9 van 9 contacten' }).waitFor();
  }
});

const example = (name) => readFileSync(join(import.meta.dirname, `../cases/examples/${name}.json`), 'utf8');

test('files and pasted answers take the place of the example, and stand in the address', async () => {
  const page = await site.open('tijdlijn/?weergave=gewoon');
  const files = ['4-email-met-bijlagen', '3a-melding-omgewaaide-boom'].map((name) => ({ name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(`[${example(name)}]`) }));
  await page.setInputFiles('#answers', files);
  await page.getByRole('button', { name: 'Haal weg: 4-email-met-bijlagen.json' }).waitFor();
  assert.deepEqual((await titles(page)).sort(), ['Aankondiging buurtfeest', 'Melding omgewaaide boom']);
  await page.getByLabel('Of plak een antwoord').fill(`[${example('6-document-bij-lopende-zaak')}]`);
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  assert.equal((await titles(page)).length, 3);
  await page.waitForFunction(() => location.hash.length > 1);
  const { search, hash } = new URL(page.url());
  const again = await site.open(`tijdlijn/${search}${hash}`);
  assert.deepEqual(await titles(again), await titles(page));
  await page.getByRole('button', { name: 'Terug naar het voorbeeld' }).click();
  assert.equal((await titles(page)).length, 5);
  assert.equal(await page.locator(':focus').innerText(), 'Uw eigen register');
  await page.waitForFunction(() => location.hash === '');
});

test('files can be dropped', async () => {
  const page = await site.open('tijdlijn/?weergave=gewoon');
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'antwoord.json', { type: 'application/json' }));
    return data;
  }, `[${example('2-baliegesprek-terugbelverzoek')}]`);
  await page.getByRole('region', { name: 'Uw eigen register' }).dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('button', { name: 'Haal weg: antwoord.json' }).waitFor();
  assert.deepEqual(await titles(page), ['Paspoort voor een kind']);
});

test('bijlagen and zaken without a known name are called by what they are', async () => {
  const zaak = { objectId: '5c2f8a1e-7f0f-4d1b-9a53-aaaaaaaaaaaa', codeObjecttype: 'zaak', codeRegister: 'openzaak', codeSoortObjectId: 'uuid' };
  const bijlage = (codeObjecttype) => ({ bijlageidentificator: { ...zaak, codeObjecttype } });
  const contact = { ...JSON.parse(example('4-email-met-bijlagen')), leiddeTotZaken: [zaak], omvatteBijlagen: [bijlage('informatieobject'), bijlage('informatieobject'), bijlage('iets')] };
  const page = await site.open(`tijdlijn/?weergave=gewoon&groep=zaak${hashOf(JSON.stringify([JSON.stringify([contact])]))}`);
  assert.deepEqual(await page.getByRole('list', { name: 'Bijlagen' }).locator('li').allTextContents(), ['Document 1', 'Document 2', 'Bijlage']);
  assert.doesNotMatch(await page.locator('#page').innerText(), UUID);
});

test('what cannot be read or placed is told in sentences', async () => {
  const page = await site.open('tijdlijn/');
  const paste = async (text) => {
    await page.getByLabel('Of plak een antwoord').fill(text);
    await page.getByRole('button', { name: 'Voeg toe' }).click();
  };
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  assert.ok(await page.getByText('Plak eerst een antwoord in dit veld.').isVisible());
  for (const text of ['{"results": [', '3', '"\ud800"', '{"results": [{"uuid": "x", "foo": 1}]}', '{"results": 7}', 'null', '[[[['.repeat(1000)]) await paste(text);
  assert.match(await page.locator('#page').innerText(), /Er zijn geen contacten om te tonen/);
  assert.match(await page.locator('#page').innerText(), /Geplakt antwoord 1: De tekst is geen geldige JSON/);
  assert.match(await page.locator('#page').innerText(), /Dit is geen object van Klantinteracties/);
  await assertAccessible(page);
});

test('five megabytes are shown, and do not go into the address', async () => {
  const page = await site.open('tijdlijn/?weergave=gewoon');
  page.setDefaultTimeout(60_000);
  const contact = JSON.parse(example('3a-melding-omgewaaide-boom'));
  const contacts = Array.from({ length: 6000 }, (_, index) => ({ ...contact, onderwerp: `Contact ${index}`, inhoud: 'x'.repeat(200) }));
  const buffer = Buffer.from(JSON.stringify(contacts));
  assert.ok(buffer.length > 5_000_000);
  await page.setInputFiles('#answers', { name: 'groot.json', mimeType: 'application/json', buffer });
  await page.getByText('5 van 6000 contacten').first().waitFor();
  assert.ok(await page.getByText('te lang voor het adres').isVisible());
  assert.equal(new URL(page.url()).hash, '');
});

test('a broken address shows the example', async () => {
  const page = await site.open('tijdlijn/?van=onzin&groep=x&weergave=y&paginas=-3&vertrouwelijk=z&kanalen=q#abc');
  assert.match(await timeline(page).innerText(), /5 van 15 contacten/);
});

test('it is accessible and fits, in both themes, languages and ways of drawing', async () => {
  for (const theme of THEMES) {
    for (const path of ['tijdlijn/', 'tijdlijn/?weergave=gewoon&groep=thread&paginas=9', 'en/tijdlijn/?groep=zaak&van=&paginas=9']) {
      const page = await site.open(path, { theme });
      await openAll(page);
      await assertAccessible(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await assertFits(page);
      await assertAccessible(page);
      await page.close();
    }
  }
});
