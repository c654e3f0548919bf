// `npm run verify -- FILE`: checks an exported proof with the very code of the extension and of verify.html.
// Ends with 0 if it is unchanged, 1 if not, 2 if it can't be read.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ensurePackages, ROOT, spoken } from './setup.mjs';

ensurePackages();
const [file] = process.argv.slice(2);
if (!file) {
  console.error('npm run verify -- FILE');
  process.exit(2);
}
try {
  process.exitCode = (await check(file)) ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

async function check(path) {
  const bytes = new Uint8Array(await readFile(path));
  const { verifyBundle } = await load('lib/proof/verify/verify.ts');
  const { tellVerdict } = await load('lib/proof/verify/tell.ts');
  const { wordsIn } = await load('locales/index.ts');
  const language = spoken();
  const told = tellVerdict(await verifyBundle(bytes), { words: wordsIn(language), language });
  for (const line of [told.headline, ...told.problems, ...told.facts, ...(told.meaning ? [told.meaning] : [])])
    console.log(line);
  return told.whole;
}

async function load(path) {
  return (await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' })).module;
}
