// The forms of examples/forms, each built as a user would from the tarball, and filled in in Chromium. All have the same
// behaviour. Without ALL=1 only those are tried that do not take long to install.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, delimiter, join, sep } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { validate } from 'klantinteracties';
import { launch, openPage, serve } from '../browser/chromium.mjs';

const here = import.meta.dirname;
const source = join(here, '../../examples/forms');
const work = join(here, '../../target/forms');
const { ALL, TARBALL } = process.env;
assert.ok(TARBALL, 'TARBALL is the package as npm packs it');

/** What takes more than a minute to install and build. */
const SLOW = ['angular'];

const LABELS = [
  'Onderwerp', 'Uw vraag', 'Voornaam', 'Achternaam', 'Telefoonnummer', 'E-mailadres', 'Postcode', 'Huisnummer',
];

/** What somebody types, and what is sent of it. */
const TYPED = {
  'Onderwerp': 'Mijn paspoort', 'Uw vraag': 'Wanneer is het klaar?', 'Voornaam': 'Anna', 'Achternaam': 'Smit',
  'Telefoonnummer': '06-12345678', 'E-mailadres': 'anna@example.nl', 'Postcode': '1234ab', 'Huisnummer': '12',
};
const SENT = {
  onderwerp: 'Mijn paspoort', inhoud: 'Wanneer is het klaar?', contactnaam: { voornaam: 'Anna', achternaam: 'Smit' },
  digitaleAdressen: [
    { soortDigitaalAdres: 'telefoonnummer', adres: '0612345678' },
    { soortDigitaalAdres: 'email', adres: 'anna@example.nl' },
  ],
  bezoekadres: { postcode: '1234 AB', huisnummer: 12 },
};

const REQUIRED = 'Dit is verplicht. Vul het in.';
const TELEFOONNUMMER = 'Dit is geen geldig telefoonnummer. Schrijf alleen cijfers, zoals 0612345678 of +31612345678.';
const POSTCODE = 'Dit is geen geldige postcode. Schrijf vier cijfers, een spatie en twee hoofdletters, zoals 1234 AB.';
const REFUSED = 'De gemeente kan dit zo niet opslaan. Kijk of het klopt en pas het aan.';
const SUMMARY = 'Er ontbreekt iets';

/** What the register says of a klantcontact. */
function answer({ onderwerp }) {
  if (onderwerp === 'kapot') return { status: 500, body: '' };
  if (onderwerp !== 'weigeren') return { status: 201, json: {} };
  const invalidParams = [{ name: 'onderwerp', code: 'invalid', reason: 'weigeren is geen geldige waarde.' }];
  return { status: 400, json: { code: 'invalid', status: 400, invalidParams } };
}

let browser;

before(async () => {
  mkdirSync(work, { recursive: true });
  // What was installed before stays, as it takes long.
  const isInstalled = (path) => path.split(sep).includes('node_modules');
  for (const path of readdirSync(work, { recursive: true })) {
    if (!isInstalled(path) && statSync(join(work, path)).isFile()) rmSync(join(work, path));
  }
  // A form may have been built where it stands.
  cpSync(source, work, { recursive: true, filter: (path) => !isInstalled(path) && basename(path) !== 'dist' });
  browser = await launch();
});

after(() => browser?.close());

/** Runs a command, and fails with what it printed. The newest tools want a newer Node than this may be. */
async function run(folder, command) {
  const [program, ...args] = command.split(' ');
  const env = { ...process.env, CI: '1', PATH: [join(here, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
  await promisify(execFile)(program, args, { cwd: folder, env }).catch(({ stdout, stderr }) => {
    throw new Error(`${command}\n${stdout}\n${stderr}`);
  });
}

/** A form in a page of its own, and what was sent to the register. */
async function open(address) {
  const { page, problems } = await openPage(browser);
  const sent = [];
  await page.route('**/register', (route) => {
    assert.equal(route.request().method(), 'POST');
    sent.push(route.request().postDataJSON());
    return route.fulfill(answer(sent.at(-1)));
  });
  await page.goto(address);
  // A form is there before what it is judged with.
  await page.waitForLoadState('networkidle');
  const field = (label) => page.getByLabel(label);
  return {
    page, problems, sent, field,
    summary: page.getByRole('heading', { name: SUMMARY }).locator('..'),
    submit: () => page.getByRole('button', { name: 'Versturen' }).click(),
    fill: async (values) => {
      for (const [label, value] of Object.entries(values)) await field(label).fill(value);
    },
    leave: (label) => field(label).blur(),
  };
}

/** What a form can say of a field. */
const NOTHING = { isWrong: false, says: '' };
const wrong = (says) => ({ isWrong: true, says });
const note = (says) => ({ isWrong: false, says });

/** What a form says of a field: the texts that describe it, and whether it is said to be wrong. */
function saysOf(field) {
  return field.evaluate((element) => {
    const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const isWrong = element.getAttribute('aria-invalid') === 'true';
    return { isWrong, says: ids.map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' ').trim() };
  });
}

/** Checks what a form says of the fields: nothing, unless told. It may take a moment to say so. */
async function assertSays({ field }, expected = {}) {
  const now = () => Promise.all(LABELS.map(async (label) => [label, await saysOf(field(label))]));
  const whole = Object.fromEntries(LABELS.map((label) => [label, expected[label] ?? NOTHING]));
  let found;
  for (const end = Date.now() + 2000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    found = Object.fromEntries(await now());
    if (JSON.stringify(found) === JSON.stringify(whole)) return;
  }
  assert.deepEqual(found, whole);
}

/** The label or the text of what has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (element.labels?.[0] ?? element).textContent.trim();
  });

async function assertAccessible({ page }) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
}

/** Whether the summary has the focus, and the lines in it. */
async function assertSummary({ page, summary }, lines) {
  await summary.waitFor();
  await page.waitForFunction((title) => document.activeElement.textContent.includes(title), SUMMARY);
  assert.deepEqual(await summary.getByRole('listitem').allTextContents(), lines);
}

/** Checks that a form has sent this, and says so. */
async function assertSent({ page, sent }, expected) {
  // Playwright waits for it.
  assert.equal(await page.getByRole('status').textContent(), 'Uw verzoek is verstuurd.');
  assert.equal(await page.getByRole('textbox').count(), 0);
  const klantcontact = sent.at(-1);
  const { valid, violations } = validate('klantcontact', klantcontact);
  assert.ok(valid, JSON.stringify(violations));
  const { onderwerp, inhoud, hadBetrokkenen: [{ contactnaam, digitaleAdressen, bezoekadres }] } = klantcontact;
  // An object in which nothing was filled in may be there or not.
  const filled = (object) => (Object.keys(object ?? {}).length > 0 ? object : undefined);
  assert.deepEqual(
    { onderwerp, inhoud, contactnaam: filled(contactnaam), digitaleAdressen, bezoekadres: filled(bezoekadres) },
    expected,
  );
}

const folders = readdirSync(source).filter((name) => existsSync(join(source, name, 'package.json')));

for (const name of folders) {
  describe(name, { skip: SLOW.includes(name) && !ALL && 'without ALL' }, () => {
    let served;

    /** A test with a form of its own, in which nothing may go wrong but the answers of the register. */
    const check = (what, drive, status = undefined) =>
      test(what, async () => {
        const form = await open(served.address);
        try {
          await drive(form);
          const told = status ? [`Failed to load resource: the server responded with a status of ${status}`] : [];
          assert.deepEqual(form.problems.map((problem) => problem.replace(/ \([\w ]*\)$/, '')), told);
        } finally {
          await form.page.close();
        }
      });

    before(async () => {
      const folder = join(work, name);
      // npm would otherwise keep an installed tarball of the same version.
      rmSync(join(folder, 'node_modules/klantinteracties'), { recursive: true, force: true });
      await run(folder, `npm install --silent --no-audit --no-fund ${TARBALL}`);
      await run(folder, 'npm run build');
      served = await serve(join(folder, 'dist'));
    });

    after(() => served?.close());

    check('nothing is wrong at first', async (form) => {
      assert.equal(await form.page.title(), 'Terugbelverzoek');
      assert.equal(await form.page.getAttribute('html', 'lang'), 'nl');
      await assertSays(form);
      assert.equal(await form.summary.isVisible(), false);
      await assertAccessible(form);
    });

    check('a field is wrong after it was left, and no other', async (form) => {
      await form.field('Telefoonnummer').pressSequentially('1');
      await assertSays(form);
      await form.leave('Telefoonnummer');
      await assertSays(form, { Telefoonnummer: wrong(TELEFOONNUMMER) });
      await form.field('Onderwerp').focus();
      await form.leave('Onderwerp');
      await assertSays(form, { Onderwerp: wrong(REQUIRED), Telefoonnummer: wrong(TELEFOONNUMMER) });
      await assertAccessible(form);
      await form.fill({ Onderwerp: 'Paspoort', Telefoonnummer: '0612345678' });
      await form.leave('Telefoonnummer');
      await assertSays(form);
    });

    check('what was left empty may be, but for what is required', async (form) => {
      for (const label of LABELS) {
        await form.field(label).focus();
        await form.leave(label);
      }
      await assertSays(form, { Onderwerp: wrong(REQUIRED), Telefoonnummer: wrong(REQUIRED) });
      await form.fill({ Onderwerp: 'Paspoort', Telefoonnummer: '0612345678', Huisnummer: '1', 'E-mailadres': 'a@b.nl' });
      await form.fill({ Huisnummer: '', 'E-mailadres': '' });
      await form.submit();
      const digitaleAdressen = SENT.digitaleAdressen.slice(0, 1);
      const empty = { inhoud: undefined, contactnaam: undefined, bezoekadres: undefined };
      await assertSent(form, { ...empty, onderwerp: 'Paspoort', digitaleAdressen });
    });

    check('what is wrong deep in the document is said at its field', async (form) => {
      await form.fill({ Postcode: '12', Huisnummer: 'twaalf', 'E-mailadres': 'anna' });
      await form.leave('E-mailadres');
      await assertSays(form, {
        'E-mailadres': wrong('Dit is geen geldig e-mailadres. Schrijf het als naam@voorbeeld.nl.'),
        'Postcode': wrong(POSTCODE),
        'Huisnummer': wrong('U hebt hier iets anders ingevuld dan gevraagd wordt (getal). Pas uw antwoord aan.'),
      });
    });

    check('it does not send what is wrong, and leads to the fields', async (form) => {
      await form.fill({ Postcode: '12' });
      await form.submit();
      await assertSummary(form, ['Vul ‘Onderwerp’ in.', 'Vul ‘Telefoonnummer’ in.', `Postcode: ${POSTCODE}`]);
      await assertSays(form, { Onderwerp: wrong(REQUIRED), Telefoonnummer: wrong(REQUIRED), Postcode: wrong(POSTCODE) });
      assert.deepEqual(form.sent, []);
      await assertAccessible(form);
      for (const label of ['Telefoonnummer', 'Postcode', 'Onderwerp', 'Postcode']) {
        await form.summary.getByRole('link', { name: label }).click();
        assert.equal(await focused(form.page), label);
      }
      await form.fill({ Onderwerp: 'Paspoort', Telefoonnummer: '0612345678', Postcode: '' });
      await form.submit();
      await assertSent(form, {
        onderwerp: 'Paspoort', inhoud: undefined, contactnaam: undefined, bezoekadres: undefined,
        digitaleAdressen: SENT.digitaleAdressen.slice(0, 1),
      });
      assert.equal(form.sent.length, 1);
    });

    check('what was typed last counts when it is sent without leaving the field', async (form) => {
      await form.fill({ Onderwerp: 'Paspoort', Telefoonnummer: '1' });
      await form.leave('Telefoonnummer');
      await assertSays(form, { Telefoonnummer: wrong(TELEFOONNUMMER) });
      await form.fill({ Postcode: '12' });
      await form.submit();
      await assertSummary(form, [`Telefoonnummer: ${TELEFOONNUMMER}`, `Postcode: ${POSTCODE}`]);
    });

    check('what was corrected can be sent without leaving the field', async (form) => {
      await form.fill({ ...TYPED, Telefoonnummer: '1' });
      await form.leave('Telefoonnummer');
      await assertSays(form, { Telefoonnummer: wrong(TELEFOONNUMMER), Postcode: note('Geschreven als 1234 AB') });
      await form.fill({ Telefoonnummer: '06-12345678' });
      await form.field('Telefoonnummer').press('Enter');
      await assertSent(form, SENT);
    });

    check('it shows how it writes what was typed, and sends that', async (form) => {
      await form.fill(TYPED);
      await form.leave('Huisnummer');
      await assertSays(form, {
        Telefoonnummer: note('Geschreven als 0612345678'), Postcode: note('Geschreven als 1234 AB'),
      });
      await assertAccessible(form);
      await form.submit();
      await assertSent(form, SENT);
      assert.equal(form.sent.length, 1);
      await assertAccessible(form);
    });

    check('what the register refuses is said at its field, until that is edited', async (form) => {
      await form.fill({ ...TYPED, Onderwerp: 'weigeren', Telefoonnummer: '0612345678', Postcode: '1234 AB' });
      await form.submit();
      await assertSummary(form, [`Onderwerp: ${REFUSED}`]);
      await assertSays(form, { Onderwerp: wrong(REFUSED) });
      await assertAccessible(form);
      await form.summary.getByRole('link').click();
      assert.equal(await focused(form.page), 'Onderwerp');
      await form.fill({ Onderwerp: 'Mijn paspoort' });
      await form.leave('Onderwerp');
      await assertSays(form);
      await form.submit();
      await assertSent(form, SENT);
      assert.equal(form.sent.length, 2);
    }, 400);

    check('what fails can be tried again', async (form) => {
      await form.fill({ ...TYPED, Onderwerp: 'kapot', Telefoonnummer: '0612345678', Postcode: '1234 AB' });
      await form.submit();
      await assertSummary(form, ['Het versturen is niet gelukt. Probeer het later opnieuw.']);
      await assertSays(form);
      await form.page.unroute('**/register');
      await form.page.route('**/register', (route) => {
        form.sent.push(route.request().postDataJSON());
        return route.fulfill({ status: 201, json: {} });
      });
      await form.submit();
      await assertSent(form, { ...SENT, onderwerp: 'kapot' });
    }, 500);

    check('the keyboard is enough', async (form) => {
      const { keyboard } = form.page;
      for (const label of LABELS) {
        await keyboard.press('Tab');
        assert.equal(await focused(form.page), label);
        if (label !== 'Onderwerp') await keyboard.type(TYPED[label]);
      }
      await keyboard.press('Tab');
      assert.equal(await focused(form.page), 'Versturen');
      await keyboard.press('Enter');
      await assertSummary(form, ['Vul ‘Onderwerp’ in.']);
      await keyboard.press('Tab');
      assert.equal(await focused(form.page), 'Vul ‘Onderwerp’ in.');
      await keyboard.press('Enter');
      assert.equal(await focused(form.page), 'Onderwerp');
      await keyboard.type(TYPED.Onderwerp);
      // Without leaving the field.
      await keyboard.press('Enter');
      await assertSent(form, SENT);
    });
  });
}
