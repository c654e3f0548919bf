// `npm run release:check`: what a person must look at before a release, as far as a script can say it: the ways on Meta's
// pages by the age of what is known of them, and whether packages, checksums and documents are there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ensurePackages, ROOT, spoken } from './setup.mjs';

/** So many days after somebody saw it, a way has to be looked at again. */
const OLD = 90;

ensurePackages();
const { ROUTES } = await load('lib/routes/index.ts');
const { FACTS } = await load('lib/templates/facts.ts');
const german = spoken() === 'de';
const say = (de, en) => (german ? de : en);
const today = Date.now();
const age = (day) => Math.floor((today - Date.parse(day)) / 86_400_000);

const ways = ROUTES.map(({ id, seen, source, confidence, steps }) => ({
  id,
  days: age(seen),
  seen,
  confidence,
  source,
  first: steps.find((one) => one.kind === 'web')?.url ?? say('von Hand oder als Brief', 'by hand or as a letter'),
})).sort((a, b) => b.days - a.days);
console.log(say('Wege, die ältesten zuerst:', 'Ways, the oldest first:'));
for (const { id, days, seen, confidence, source, first } of ways)
  console.log(
    `${days > OLD ? '!' : ' '} ${String(days).padStart(4)} ${seen} ${id} (${confidence}, ${source})  ${first}`,
  );

const facts = FACTS.filter(({ date }) => age(date) > OLD);
console.log(say(`\nFakten, älter als ${OLD} Tage: ${facts.length}`, `\nFacts older than ${OLD} days: ${facts.length}`));
for (const { id, date } of facts) console.log(`! ${String(age(date)).padStart(4)} ${date} ${id}`);

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const packages = ['chrome.zip', 'edge.zip', 'firefox.zip', 'sources.zip'].map(
  (end) => `.output/packages/widerspruchslotse-${version}-${end}`,
);
const documents = [
  'docs/store/listing.de.md',
  'docs/store/listing.en.md',
  'docs/store/privacy.md',
  'docs/store/review.md',
];
const missing = [...packages, '.output/packages/SHA256SUMS', ...documents].filter(
  (one) => !existsSync(join(ROOT, one)),
);
console.log(say(`\nEs fehlen: ${missing.join(', ') || 'nichts'}`, `\nMissing: ${missing.join(', ') || 'nothing'}`));
console.log(say('Was sonst anzusehen ist: docs/release.md', 'What else to look at: docs/release.md'));
process.exitCode = missing.length > 0 ? 1 : 0;

async function load(path) {
  return (await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' })).module;
}
