// `npm run page:add FILE [NAME]`: a report that somebody saved becomes a stand-in and a case that waits for review.
import { join, resolve } from 'node:path';
import { ensurePackages, ROOT } from './setup.mjs';

const [file, name, ...more] = process.argv.slice(2);
if (!file || more.length > 0) {
  console.error('Usage: npm run page:add FILE [NAME]');
  process.exit(2);
}
ensurePackages();
// Only now: what is installed can be asked for.
const [{ Window }, { runnerImport }] = await Promise.all([import('happy-dom'), import('vite')]);
const window = new Window();
// Recognition is code for pages: it asks the global scope for these.
for (const key of ['Node', 'NodeFilter', 'Element', 'DOMParser', 'CSS']) globalThis[key] = window[key];

const reported = join(ROOT, 'tests/pages/reported');
const { module } = await runnerImport(join(reported, 'add.ts'), { configFile: false, logLevel: 'error' });
const added = module.addReported(resolve(file), name, join(reported, 'cases'));
await window.happyDOM.close();
if (added.kind === 'refused') {
  console.error(`Nothing was written: ${added.why}.`);
  process.exitCode = 1;
} else {
  console.log(`Written:\n${added.files.map((one) => `  ${one}`).join('\n')}`);
  console.log(
    'Look at the .html, then state in the .ts what recognition should say of it. Until then `npm test` fails.',
  );
}
