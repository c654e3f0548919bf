// `npm test`: everything, in the order in which a failure is cheapest to read; in Firefox the tests of the main job, with
// `--firefox` all of them. Stops at the first stage that fails, and always ends with the line that CI counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureFirefox, ensurePackages, npm, ROOT } from './setup.mjs';

let passed = 0;
// Until the stages have run, something is missing: whatever ends this early, the closing line says so.
let failed = 1;
process.on('exit', () => console.log(`${passed} passed, ${failed} failed`));

ensurePackages();
const CHROMIUM = ensureBrowser();
const FIREFOX = ensureFirefox();
const UNIT = join(ROOT, '.output/unit.json');
const E2E = join(ROOT, '.output/e2e.json');

/** A stage is one check, unless it brings its own count from what its runner wrote. */
const STAGES = [
  { name: 'lint' },
  { name: 'types' },
  {
    name: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    file: UNIT,
    count: unitCount,
  },
  { name: 'build' },
  {
    name: 'e2e',
    // In one run, so that no core waits for the last long test.
    args: [`--project=${process.argv.includes('--firefox') ? 'firefox' : 'firefox-main'}`, '--reporter=list,json'],
    env: { CHROMIUM, FIREFOX, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E },
    file: E2E,
    count: e2eCount,
  },
];

mkdirSync(join(ROOT, '.output'), { recursive: true });
failed = 0;
for (const stage of STAGES) {
  const one = run(stage);
  passed += one.passed;
  failed += one.failed;
  if (failed > 0) break;
}
process.exitCode = failed > 0 ? 1 : 0;

function run({ name, args = [], env, file, count }) {
  console.log(`\n── ${name}`);
  if (file) rmSync(file, { force: true });
  const start = Date.now();
  const ok = npm(['run', '-s', name, ...(args.length > 0 ? ['--', ...args] : [])], env) === 0;
  console.log(`── ${name}: ${ok ? 'ok' : 'failed'}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const counted = read(file, count);
  // A runner that fails without a failing test (a file that can't be loaded, no test at all) has failed once.
  return ok ? counted : { passed: counted.passed, failed: Math.max(1, counted.failed) };
}

function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.log(`${file}: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function unitCount({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

function e2eCount({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
