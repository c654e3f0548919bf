// `npm run package`: the files that the stores take, byte for byte the same on every machine, with their checksums.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ensurePackages, npm, ROOT, tell } from './setup.mjs';

ensurePackages();
const { zipSync } = await import('fflate');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const OUT = join(ROOT, '.output/packages');
/** The earliest date that a ZIP can hold; without one, each file's own would make every package different. */
const DATE = '1980-01-01T12:00:00';

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
// Edge takes what Chrome takes, under a name of its own.
for (const [browser, ...stores] of [
  ['chrome', 'chrome', 'edge'],
  ['firefox', 'firefox'],
]) {
  // The stores give their own ids: a package must not bring the key that fixes it for an unpacked extension.
  if (npm(['exec', '--', 'wxt', 'build', '-b', browser, '--mv3'], { WXT_STORE: '1' }) !== 0) process.exit(1);
  const folder = join(ROOT, `.output/store/${browser}-mv3`);
  for (const store of stores) write(`widerspruchslotse-${version}-${store}.zip`, filesBelow(folder), folder);
}
write(`widerspruchslotse-${version}-sources.zip`, sources(), ROOT);
const sums = readdirSync(OUT)
  .sort()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(OUT, name)))
        .digest('hex')}  ${name}\n`,
  );
writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''));
console.log(sums.join(''));
tell(`Die Pakete liegen in ${relative(ROOT, OUT)}.`, `The packages are in ${relative(ROOT, OUT)}.`);

function write(name, files, folder) {
  const entries = files
    .sort()
    .map((path) => [path, [readFileSync(join(folder, path)), { mtime: DATE, os: 0, attrs: 0 }]]);
  writeFileSync(join(OUT, name), zipSync(Object.fromEntries(entries), { level: 9 }));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'));
}

/** What is in the repository, which is all that reviewers need to build the same. */
function sources() {
  const run = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.split('\0').filter(Boolean);
}
