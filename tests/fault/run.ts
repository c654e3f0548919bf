// Kills browser and worker at random moments of the main job, and looks what is left.
// npm run fault [-- --kills 300 --seed 1 --state fresh|full|both --batch 20]
import { cp, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { freshProfile } from '../e2e/extension.ts';
import { pageScript } from '../e2e/page-script.ts';
import { randomFrom } from './random.ts';
import { open, type Session } from './session.ts';

const STATES = { fresh: [0, 0], full: [1000, 10_000] } as const;
type State = keyof typeof STATES;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    state: { type: 'string', default: 'both' },
    batch: { type: 'string', default: '20' },
  },
});
const random = randomFrom(Number(values.seed));
const states = (['fresh', 'full'] as const).filter((one) => values.state === 'both' || values.state === one);
const kills = Math.ceil(Number(values.kills) / states.length);
const script = await pageScript('tests/fault/page.ts');

console.log(`seed ${values.seed}, ${kills} kills each: ${states.join(', ')}`);
const faults: string[] = [];
/** Said at once: what comes later may end the run. */
const fault = (what: string) => {
  faults.push(what);
  process.stderr.write(`FAULT ${what}\n`);
};
for (const state of states) await inState(state);
for (const one of faults) console.log(one);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Kills until it is enough, some on one profile, so that what is left by one kill is what the next one meets. */
async function inState(state: State): Promise<void> {
  const counts = { browser: 0, worker: 0, acknowledged: 0, unacknowledged: 0, starts: 0, finished: 0, stuck: 0 };
  const at = new Map<number, number>();
  const template = await prepared(state);
  for (let done = 0; done < kills; ) {
    const many = Math.min(Number(values.batch), kills - done);
    await batch(state, template, many, done, counts, at);
    done += many;
    process.stderr.write(`${state}: ${done} of ${kills}, ${faults.length} faults\n`);
  }
  if (template) await rm(template, { recursive: true, force: true, maxRetries: 3 });
  const moments = [...at].sort(([a], [b]) => a - b).map(([records, n]) => `${records}: ${n}`);
  console.log(
    [
      `${state}: ${counts.browser} kills of the browser, ${counts.worker} of the worker`,
      `records of the job at the kill – ${moments.join(', ')}`,
      `${counts.acknowledged} records acknowledged, ${counts.unacknowledged} more on disk`,
      `${counts.starts} starts; after a worker's death ${counts.finished} jobs went on by themselves, ${counts.stuck} had to begin again`,
    ].join('\n  '),
  );
}

/** A profile with what the state asks for; undefined for a fresh one. */
async function prepared(state: State): Promise<string | undefined> {
  const [accounts, events] = STATES[state];
  if (accounts === 0) return undefined;
  const profile = await freshProfile();
  const session = await open(profile, script, () => {});
  const begin = Date.now();
  await session.seed(accounts, events);
  process.stderr.write(`${state}: ${accounts} accounts and ${events} events put there in ${Date.now() - begin} ms\n`);
  await session.close();
  return profile;
}

type Counts = Record<
  'browser' | 'worker' | 'acknowledged' | 'unacknowledged' | 'starts' | 'finished' | 'stuck',
  number
>;

async function batch(
  state: State,
  template: string | undefined,
  many: number,
  done: number,
  counts: Counts,
  at: Map<number, number>,
): Promise<void> {
  const profile = await freshProfile();
  if (template) await cp(template, profile, { recursive: true });
  const acknowledged = { ids: new Set<string>(), accounts: new Set<string>() };
  const known = new Set<string>();
  let hear = (_: number) => {};
  let session: Session | undefined;
  const started = async () => {
    counts.starts += 1;
    const fresh = await open(profile, script, (ids) => {
      const before = acknowledged.ids.size;
      for (const id of ids) acknowledged.ids.add(id);
      hear(acknowledged.ids.size - before);
    });
    if (fresh.unusable) fault(`${state}: ${fresh.unusable}`);
    return fresh;
  };
  const check = async (name: string, reach: 'new' | 'whole') => {
    session ??= await started();
    // As of now: what a page goes on to record while this looks may come too late for it.
    const sure = [...acknowledged.ids];
    const { ids, accounts, wrong, waiting } = await session.look(reach);
    const lost = sure.filter((id) => !ids.includes(id));
    const missing = [...acknowledged.accounts].filter((id) => !accounts.includes(id));
    if (lost.length > 0) fault(`${name}: lost ${lost.join(', ')}`);
    if (missing.length > 0) fault(`${name}: lost the account ${missing.join(', ')}`);
    if (wrong.length > 0) fault(`${name}: ${wrong.join('; ')}`);
    if (waiting > 0) fault(`${name}: ${waiting} records were left unsealed`);
    if (new Set(ids).size !== ids.length) fault(`${name}: a record is there twice`);
    for (const id of ids) known.add(id);
  };
  /** One whole job, so that the kills are spread over all of it; how long it takes, in ms. */
  const undisturbed = async (account: string) => {
    session ??= await started();
    const begin = Date.now();
    await session.add(account);
    acknowledged.accounts.add(account);
    await session.job(account, 'confirmed');
    return Date.now() - begin;
  };
  let typical = await undisturbed(`fault-${done}-whole`);
  process.stderr.write(`${state}: a whole job took ${typical} ms\n`);
  for (let n = 0; n < many; n += 1) {
    const account = `fault-${done + n}`;
    const how = random() < 0.5 ? 'browser' : 'worker';
    const name = `${state}, kill ${done + n} (${how})`;
    session ??= await started();
    let records = 0;
    const heard = Promise.withResolvers<void>();
    // Half of the kills come at any time, half just after a record was acknowledged.
    const after = random() < 0.5 ? 1 + Math.floor(random() * 4) : Number.POSITIVE_INFINITY;
    const soon = random() * 40;
    hear = (more) => {
      records += more;
      if (records >= after) setTimeout(heard.resolve, soon);
    };
    const timer = setTimeout(heard.resolve, random() * typical * (after === Number.POSITIVE_INFINITY ? 1.2 : 3));
    const begin = Date.now();
    await session.add(account);
    acknowledged.accounts.add(account);
    const job = session.job(account, 'confirmed').then(
      () => 'finished' as const,
      () => 'stuck' as const,
    );
    await heard.promise;
    clearTimeout(timer);
    counts[how] += 1;
    at.set(records, (at.get(records) ?? 0) + 1);
    if (how === 'browser') {
      await session.killBrowser();
      session = undefined;
      await job;
    } else {
      await session.killWorker();
      const end = await job;
      counts[end] += 1;
      if (end === 'finished') typical = (typical + Date.now() - begin) / 2;
      // What a user does who sees nothing happen.
      else await session.job(account, 'filled').catch((error) => fault(`${name}: can't begin again: ${error.message}`));
    }
    await check(name, 'new');
    process.stderr.write(`${name}: ${records} records, after ${Date.now() - begin} ms\n`);
  }
  session ??= await started();
  await session
    .job(`fault-${done}`, 'confirmed')
    .catch((error) => fault(`${state}: no main job after all: ${error.message}`));
  await check(`${state}, after ${done + many}`, 'whole');
  counts.acknowledged += acknowledged.ids.size;
  const [, events] = STATES[state];
  counts.unacknowledged += known.size - events - acknowledged.ids.size;
  await session.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}
