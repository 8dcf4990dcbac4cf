// Timing contestants fairly on a machine that does other things too.

/**
 * Lets each contestant take its turn in every round, so that what hinders one hinders all of them alike. A round of one
 * lasts about `ms` milliseconds, or one call. With `collect` nobody clears away what another left behind; not for code
 * with regular expressions, which V8 compiles again after that. Gives the microseconds of a call, in its best round and in
 * the median.
 */
export function measure(contestants, { rounds, ms, collect = false }) {
  const entries = Object.entries(contestants).map(([name, call]) => ({ name, call, calls: callsIn(call, ms), times: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { call, calls, times } of entries) {
      if (collect) globalThis.gc();
      times.push(timeOf(call, calls));
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, summary(times)]));
}

/** The best and the median of some times. */
export function summary(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return { best: sorted[0], median: sorted[sorted.length >> 1] };
}

/**
 * Measures a call that handles few things and one that handles most, and gives the time for each thing. The first call is
 * made so many times that both take equally long, because other work on the machine spares only what is short.
 */
export function measureGrowth([countOfFew, countOfMost], { few, most }) {
  const repeated = () => {
    for (let count = 0; count < countOfMost; count += countOfFew) few();
  };
  const times = measure({ few: repeated, most }, { rounds: 10, ms: 1, collect: true });
  const ofEach = ({ best, median }) => ({ best: best / countOfMost, median: median / countOfMost });
  return { few: ofEach(times.few), most: ofEach(times.most) };
}

/** Prints what `cargo xtask bench` reads: a line of JSON. */
export function print(id, ours, peer, unit = 'us') {
  // What is no time is measured once.
  const median = unit === 'us' ? { ours: ours.median, peer: peer.median } : undefined;
  console.log(JSON.stringify({ id, unit, ours: ours.best, peer: peer.best, median }));
}

/** Prints what is measured for comparison only. */
export function printContext(name, { best, median }) {
  console.log(JSON.stringify({ context: name, unit: 'us', best, median }));
}

/** How many calls last that long, once the code that is called has been compiled. */
function callsIn(call, ms) {
  const WARM_UP = 300;
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < WARM_UP) {
    timeOf(call, 1);
    calls += 1;
  }
  return Math.max(1, Math.round((ms * 1000) / timeOf(call, Math.ceil(calls / 10))));
}

function timeOf(call, calls) {
  const start = performance.now();
  for (let index = 0; index < calls; index += 1) kept = call();
  return ((performance.now() - start) * 1000) / calls;
}

/** What calls give is kept, so that no call can be left out as useless. */
export let kept;
