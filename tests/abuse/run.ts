// `npm run abuse`: runs all, and says how many bad inputs each door got.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/setup.mjs';

/** Fewer would not be what is promised. */
const AT_LEAST = 10_000;
const folder = join(ROOT, '.output/abuse');

rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'tests/abuse/vitest.config.ts', '--root', '.'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const counts: { name: string; inputs: number; refused: number }[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);
for (const { name, inputs, refused } of counts) console.log(`${name}: ${inputs} inputs, ${refused} of them refused`);
const total = counts.reduce((sum, one) => sum + one.inputs, 0);
console.log(`${total} bad inputs in all`);
process.exitCode = status === 0 && total >= AT_LEAST ? 0 : 1;
