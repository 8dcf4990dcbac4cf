// From the bytes of a register's response to the first page of a timeline, beside JSON.parse of the same bytes, and beside
// the same work by hand: `node --expose-gc timeline.mjs`.
import assert from 'node:assert/strict';
import { memory } from './memory.mjs';
import { TimelineBuilder, timeline } from '../../pkg/core/node.js';
import { measure, print, printContext } from './measure.mjs';
import { PARTIJ, response } from './responses.mjs';

const COUNT = 10_000;
const PAGE = 20;
const ROUNDS = { rounds: 20, ms: 1, collect: true };

/** JSON.parse, sort and thread, as a portal does it; what is left out is names, labels, problems and privacy. */
function byHand(bytes) {
  const { results } = JSON.parse(bytes.toString());
  const contacts = new Map(results.map((contact) => [contact.uuid, contact]));
  const threadOf = new Map();
  const root = (contact, seen) => {
    if (threadOf.has(contact.uuid)) return threadOf.get(contact.uuid);
    for (const { wasKlantcontact } of contact._expand?.gingOverOnderwerpobjecten ?? []) {
      const original = wasKlantcontact && contacts.get(wasKlantcontact.uuid);
      if (original && !seen.has(original.uuid)) return root(original, seen.add(original.uuid));
    }
    return contact.uuid;
  };
  for (const contact of results) threadOf.set(contact.uuid, root(contact, new Set([contact.uuid])));
  const moments = new Map(results.map((contact) => [contact, Date.parse(contact.plaatsgevondenOp)]));
  const sorted = results.toSorted((one, other) => moments.get(other) - moments.get(one) || (one.uuid < other.uuid ? -1 : 1));
  return sorted.slice(0, PAGE).map((contact) => ({ ...contact, thread: threadOf.get(contact.uuid) }));
}

const bytes = Buffer.from(response(COUNT));
const before = memory.buffer.byteLength;
const shown = timeline(bytes, { pageSize: PAGE });
print('timeline-memory', { best: memory.buffer.byteLength - before }, { best: bytes.length }, 'bytes');
assert.equal(shown.total, COUNT);
assert.deepEqual(shown.items.map(({ id, thread }) => [id, thread.id]), byHand(bytes).map(({ uuid, thread }) => [uuid, thread]));

const times = measure(
  {
    ours: () => timeline(bytes, { pageSize: PAGE }),
    ofPartij: () => timeline(bytes, { pageSize: PAGE, partij: PARTIJ, groupBy: 'thread' }),
    peer: () => JSON.parse(bytes.toString()),
    byHand: () => byHand(bytes),
  },
  ROUNDS,
);
print('timeline', times.ours, times.peer);
print('timeline-by-hand', times.ours, times.byHand);
print('timeline-partij', times.ofPartij, times.peer);

// Time for each contact, beside that of the smallest number.
const counts = [1_000, 10_000, 100_000].map((count) => [count, Buffer.from(response(count))]);
const each = counts.map(([count, bytes]) => {
  const { ours } = measure({ ours: () => timeline(bytes, { pageSize: PAGE }) }, { rounds: count > COUNT ? 5 : 20, ms: 1, collect: true });
  return { best: ours.best / count, median: ours.median / count };
});
print('timeline-10000', each[1], each[0]);
print('timeline-100000', each[2], each[0]);

// A page of 100 more, and the first page again, to a timeline of so many.
const page = Buffer.from(response(100));
const added = counts.slice(1).map(([, bytes]) => {
  const builder = new TimelineBuilder({ pageSize: PAGE });
  builder.add(bytes);
  let turn = 0;
  const fresh = () => {
    turn += 1;
    return Buffer.from(page.toString().replaceAll('a1111111', `a${String(turn).padStart(7, '0')}`));
  };
  const { ours } = measure({ ours: () => { builder.add(fresh()); return builder.page(); } }, { rounds: 20, ms: 1 });
  return ours;
});
print('timeline-add-100000', added[1], added[0]);
printContext('a page of 100 more to 10,000', added[0]);
