// The texts of reports: languages, and for whom they are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import * as klantinteracties from 'klantinteracties';
import { addLanguage } from 'klantinteracties/languages';

const { contactDetails, mayRegister, normalize, ruleCatalogue, validate } = klantinteracties;
const klant = { audience: 'klant' };
const WRONG = { naam: 1 };
const require = createRequire(import.meta.url);
/** What the languages of the package say, that are data. */
const LANGUAGES = Object.fromEntries(['deu', 'fry'].map((name) => {
  const file = join(process.env.KLANTINTERACTIES_ROOT, 'npm/languages', `${name}.json`);
  return [name, JSON.parse(readFileSync(file, 'utf8'))];
}));
const first = (options) => validate('categorie', WRONG, options).violations[0].message;

/** What a page prints that has `form` in a browser, where only Dutch to an employee is there from the start. */
function page(...lines) {
  const code = `
    import { readFileSync } from 'node:fs';
    const { contactDetails, initSync, validate } = await import(new URL('form/browser.js', import.meta.resolve('klantinteracties/package.json')));
    initSync(readFileSync(new URL(import.meta.resolve('klantinteracties/form.wasm'))));
    const say = (options) => {
      try {
        console.log(validate('categorie', ${JSON.stringify(WRONG)}, options).violations[0].message);
      } catch ({ name, message }) {
        console.log(name, message);
      }
    };
    ${lines.join('\n')}`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: import.meta.dirname, encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

test('a page that shows English says so, and no other loads it', () => {
  const [before, after] = page("say({ language: 'en' });", "await import('klantinteracties/en');", "say({ language: 'en' });");
  assert.equal(before, "TypeError language: en is not there yet: import 'klantinteracties/en' first");
  assert.equal(after, first({ language: 'en' }));
});

test('a page for inhabitants says so, and no other loads their texts', () => {
  const [dutch, english, loaded, employee, missing, both] = page(
    "say({ audience: 'klant' });", "say({ audience: 'klant', language: 'en' });",
    "await import('klantinteracties/klant');", "say({ audience: 'klant' });", "say({ audience: 'medewerker' });",
    "await import('klantinteracties/en');", "say({ audience: 'klant', language: 'en' });",
    "await import('klantinteracties/en/klant');", "say({ audience: 'klant', language: 'en' });",
  );
  assert.equal(dutch, "TypeError audience: klant is not there yet: import 'klantinteracties/klant' first");
  assert.equal(english, "TypeError language: en is not there yet: import 'klantinteracties/en' first");
  assert.equal(loaded, first(klant));
  assert.equal(employee, first());
  assert.equal(missing, "TypeError audience: klant is not there yet: import 'klantinteracties/en/klant' first");
  assert.equal(both, first({ ...klant, language: 'en' }));
  // English to inhabitants brings English along.
  const [alone] = page("await import('klantinteracties/en/klant');", "say({ language: 'en' });");
  assert.equal(alone, first({ language: 'en' }));
});

test('every function with messages speaks to an inhabitant when asked', () => {
  const twice = '{"naam": "a", "naam": "b"}';
  const situation = { known: false, followUp: 'needs-contact' };
  const taak = { status: 'te_verwerken' };
  const questions = [
    (options) => validate('categorie', WRONG, options).violations,
    (options) => klantinteracties.validateMany('categorie', [WRONG], options).invalid[0].violations,
    (options) => new klantinteracties.Draft('categorie', WRONG, options).violations(),
    (options) => validate('categorie', twice, { ...options, normalize: true }).changes,
    (options) => normalize('categorie', twice, options).changes,
    (options) => mayRegister({ actor: false }, options).reasons,
    (options) => [{ message: contactDetails(situation, options).reason }],
    (options) => klantinteracties.schema('categorie', options)['~standard'].validate(WRONG).issues,
    (options) => klantinteracties.callbackRequest({}, taak, options).violations,
    (options) => klantinteracties.requestPlan({}, options).violations,
    (options) => klantinteracties.correct({}, WRONG, { ...options, reason: 'fout' }).violations,
    (options) => {
      const problems = [];
      klantinteracties.fromOpenKlant([{ uuid: 5 }], { ...options, onProblem: (problem) => problems.push(problem) });
      return problems;
    },
  ];
  for (const language of ['nl', 'en']) {
    for (const question of questions) {
      const [employee, inhabitant] = [question({ language }), question({ language, ...klant })];
      const untold = (told) => told.map(({ message, ...rest }) => rest);
      assert.deepEqual(untold(inhabitant), untold(employee), String(question));
      assert.notDeepEqual(inhabitant, employee, String(question));
      assert.deepEqual(question({ language, audience: 'medewerker' }), employee, String(question));
    }
  }
});

test('the catalogue has what a rule says to an inhabitant, where that is another text', () => {
  for (const language of ['nl', 'en']) {
    const rules = ruleCatalogue(language);
    assert.equal(rules.find(({ code }) => code === 'type').klant.replace('{expected}', language === 'nl' ? 'tekst' : 'text'), first({ ...klant, language }));
    assert.equal(rules.find(({ code }) => code === 'required').klant, undefined);
    for (const { message, klant } of rules) assert.notEqual(klant, message);
  }
});

test('a language or audience that does not exist is a mistake of the caller', () => {
  const wrong = [
    { language: 'xx' }, { language: 5 }, { language: [] }, { language: 'constructor' },
    { audience: 'inwoner' }, { audience: 5 }, { audience: 'toString' },
  ];
  for (const options of wrong) {
    for (const call of [
      () => validate('categorie', {}, options), () => new klantinteracties.Draft('categorie', {}, options),
      () => klantinteracties.requestPlan({}, options), () => mayRegister({}, options),
      () => contactDetails({ known: true, followUp: 'none' }, options), () => klantinteracties.fromOpenKlant([], options),
    ]) {
      assert.throws(call, { name: 'TypeError', message: /^(language|audience): use one of / }, `${call} ${JSON.stringify(options)}`);
    }
  }
  assert.throws(() => mayRegister({}, { taal: 'en' }), { name: 'TypeError', message: /^unknown option; use one of language, audience/ });
  // What is absent or null is as if nothing was said.
  assert.equal(first({ language: null, audience: undefined }), first());
});

test('a page that shows another language says so, and no other loads it', () => {
  for (const [language, { rules, expected, klant }] of Object.entries(LANGUAGES)) {
    const say = `say({ language: '${language}' });`;
    const [before, after, inhabitant] = page(say, `await import('klantinteracties/${language}');`, say, `say({ language: '${language}', audience: 'klant' });`);
    assert.equal(before, `TypeError language: ${language} is not there yet: import 'klantinteracties/${language}' first`);
    assert.equal(after, rules.type.replace('{expected}', expected.text));
    assert.equal(inhabitant, klant.rules.type.replace('{expected}', expected.text));
  }
});

test('a language that is data says what its file says, also where it is required', async () => {
  for (const [language, { rules, changes, reasons, klant }] of Object.entries(LANGUAGES)) {
    await import(`klantinteracties/${language}`);
    require(`klantinteracties/${language}`);
    for (const entry of [klantinteracties, require('klantinteracties'), require('klantinteracties/form')]) {
      const { violations } = entry.validate('categorie', {}, { language, maxBytes: 0 });
      assert.deepEqual(violations.map(({ message }) => message), [rules['json-size'].replace('{max}', 0)]);
      const options = { language, audience: 'klant' };
      const reason = entry.contactDetails({ known: true, followUp: 'needs-contact' }, language).reason;
      assert.deepEqual([reason, entry.contactDetails({ known: true, followUp: 'needs-contact' }, options).reason], [reasons.known, klant.reasons.known]);
      const twice = '{"naam": "a ", "naam": "a "}';
      const changed = entry.normalize('categorie', twice, options).changes.map(({ message }) => message);
      assert.deepEqual(changed, [klant.changes['json-duplicate-key'], changes['white-space']]);
    }
    for (const { code, message, klant: toKlant } of ruleCatalogue(language)) {
      assert.deepEqual([message, toKlant], [rules[code], klant.rules[code]], code);
    }
    // Labels are composed in Dutch and English only.
    assert.throws(() => klantinteracties.timeline([], { language }), { name: 'TypeError', message: 'language: use one of nl, en' });
  }
});

test('a language can be added, when nothing is missing', () => {
  const { klant, ...own } = structuredClone(LANGUAGES.fry);
  own.rules.type = 'Mira: {expected}.';
  own.expected.text = 'teksto';
  addLanguage('pap', own);
  assert.equal(first({ language: 'pap' }), 'Mira: teksto.');
  assert.throws(() => first({ language: 'pap', audience: 'klant' }), { name: 'TypeError', message: /^audience: use medewerker/ });
  addLanguage('pap', { ...own, klant: { rules: { type: 'Wak: {expected}.' } } });
  assert.equal(first({ language: 'pap', audience: 'klant' }), 'Wak: teksto.');
  assert.throws(() => first({ language: 'xx' }), { message: /^language: use one of nl, en, deu, fry, pap$/ });

  const { required, ...rules } = own.rules;
  assert.throws(() => addLanguage('pap', { ...own, rules }), { name: 'TypeError', message: 'rules: give a text for required' });
  assert.throws(() => addLanguage('pap'), { name: 'TypeError', message: /^rules: give a text for / });
  assert.throws(() => addLanguage(5, own), { name: 'TypeError', message: 'name: use a text' });
});
