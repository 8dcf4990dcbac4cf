// Timelines over the installed tarball: the cases, as natively, and what only JavaScript has.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TimelineBuilder, timeline } from 'klantinteracties';

const root = process.env.KLANTINTERACTIES_ROOT;
const { changed } = await import(join(root, 'tests/change.mjs'));
const folder = join(root, 'tests/timeline');
const cases = readdirSync(folder)
  .sort()
  .flatMap((name) => {
    const { base, cases } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return cases.map((own) => ({ ...own, contacts: own.contacts ?? (own.sources ? undefined : changed(base, own)) }));
  });
const native = readFileSync(join(root, 'target/cases/timelines.jsonl'), 'utf8').trimEnd().split('\n');
const NOW = '2024-06-01T12:00:00Z';
const contact = { kanaal: 'telefoon', onderwerp: 'Paspoort', vertrouwelijk: false };

test(`${cases.length} cases show what the native library shows, byte for byte`, () => {
  assert.equal(native.length, cases.length);
  cases.forEach(({ description, contacts, sources, options }, index) => {
    // Of the native ones, those without a moment know no today.
    const shown = timeline(sources ?? contacts, { now: '1900-01-01T00:00:00Z', ...options });
    assert.equal(JSON.stringify(shown), native[index], description);
  });
});

test('text, bytes and values show the same, whole and page by page', () => {
  for (const { description, contacts, options } of cases.filter(({ contacts }) => contacts)) {
    const expected = timeline(contacts, { now: NOW, ...options });
    const text = JSON.stringify(contacts);
    assert.deepEqual(timeline(text, { now: NOW, ...options }), expected, description);
    assert.deepEqual(timeline(new TextEncoder().encode(text), { now: NOW, ...options }), expected, description);
    const builder = new TimelineBuilder({ now: NOW, ...options });
    builder.add(contacts);
    const { excluded, problems, ...page } = expected;
    assert.deepEqual(builder.page(), page, description);
    assert.deepEqual([builder.excluded, builder.problems], [excluded, problems], description);
  }
});

test('an option that is undefined is as one that is absent, but for the partij', () => {
  const names = [
    'initiatorOnly', 'now', 'language', 'pageSize', 'cursor', 'vertrouwelijk', 'includeKanalen', 'excludeKanalen', 'kanaalLabels',
    'outgoingKanalen', 'outgoingActoren', 'outgoingBetrokkenen', 'outgoingFollowUps', 'groupBy', 'seen',
  ];
  for (const name of names) assert.deepEqual(timeline([contact], { [name]: undefined }), timeline([contact]), name);
  assert.throws(() => timeline([contact], { partij: undefined }), /^TypeError: partij: use a uuid/);
  assert.throws(() => new TimelineBuilder({ partij: undefined }), TypeError);
});

test('dates are those of Intl in Europe/Amsterdam', () => {
  const moments = Array.from({ length: 3_000 }, (_, index) => new Date(Date.UTC(1981, 0, 1) + index * 5.3 * 86_400_000 * 1.0137));
  const contacts = moments.map((moment) => ({ ...contact, plaatsgevondenOp: moment.toISOString() }));
  for (const [language, locale] of [['nl', 'nl-NL'], ['en', 'en-GB']]) {
    const zone = { timeZone: 'Europe/Amsterdam' };
    const day = new Intl.DateTimeFormat(locale, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
    const time = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit' });
    const { items } = timeline(contacts, { language });
    assert.equal(items.length, moments.length);
    for (const { date } of items) {
      const moment = new Date(date.iso);
      assert.equal(date.dayLabel, day.format(moment));
      assert.equal(date.time, time.format(moment));
    }
  }
});

test('the clock is that of the machine unless the caller gives one', () => {
  const contacts = [{ ...contact, plaatsgevondenOp: new Date().toISOString() }];
  assert.match(timeline(contacts).items[0].date.relative, /^(vandaag|gisteren)$/);
  assert.equal(timeline(contacts, { now: new Date(0) }).items[0].date.relative, undefined);
});

test('a moment that was seen may be a Date', () => {
  const answer = { ...contact, plaatsgevondenOp: '2024-05-01T10:00:00Z', hadBetrokkenen: [{ rol: 'klant', initiator: false }] };
  assert.equal(timeline([answer], { seen: new Date('2024-05-01T11:00:00Z') }).items[0].new, false);
  assert.equal(timeline([answer], { seen: new Date('2024-05-01T09:00:00Z') }).items[0].new, true);
});

test('what was seen may be a Map or a Set', () => {
  const answers = ['a', 'b'].map((uuid) => ({ ...contact, uuid, reactie: 'Ja', plaatsgevondenOp: '2024-05-01T10:00:00Z' }));
  const until = (moment) => new Map([['a', new Date(moment)]]);
  for (const [seen, expected] of [
    [new Set(['a']), [false, true]],
    [new Set(), [true, true]],
    [until('2024-05-01T11:00:00Z'), [false, true]],
    [until('2024-05-01T09:00:00Z'), [true, true]],
  ]) {
    assert.deepEqual(timeline(answers, { seen }).items.map((item) => item.new), expected);
  }
});

test('what has no JSON is a problem', () => {
  const circle = { ...contact };
  circle.metadata = circle;
  for (const source of [undefined, null, 1, 'x', circle, () => 1, 10n, [undefined], new Uint8Array([0xff])]) {
    const { items, problems } = timeline(source);
    assert.ok(problems.length > 0 && items.length <= 1, String(source));
  }
});

test('mistakes of the caller throw and say what to do', () => {
  for (const [options, message] of [
    [{ groupBy: 'kanaal' }, /thread, zaak, day/],
    [{ pageSize: 0 }, /pageSize/],
    [{ cursor: 'x' }, /nextCursor/],
    [{ now: new Date(NaN) }, /now/],
    [{ vertrouwelijk: true }, /show, mask, hide/],
    [{ pagesize: 1 }, /pageSize/],
    ['thread', /object/],
  ]) {
    assert.throws(() => timeline([], options), { name: 'TypeError', message });
    assert.throws(() => new TimelineBuilder(options), { name: 'TypeError', message });
  }
  assert.throws(() => new TimelineBuilder().page('x'), { name: 'TypeError', message: /nextCursor/ });
});
