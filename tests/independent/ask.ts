import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CHECKER = join(import.meta.dirname, 'verify.py');

/** Whether Python 3 and openssl are here, which a machine for the other tests may lack; CI has both. */
export const TOOLS = [
  ['python3', '--version'],
  ['openssl', 'version'],
].every(([tool = '', ask = '']) => spawnSync(tool, [ask]).status === 0);
if (!TOOLS && process.env.CI) throw new Error('python3 and openssl are missing: no bundle would be checked');

/** What the checker says that somebody else wrote, and whether it found everything whole. */
export function askChecker(...args: readonly string[]): { whole: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync('python3', [CHECKER, ...args], { encoding: 'utf8' });
  if (stderr || status === null) throw new Error(stderr || 'the checker did not run');
  return { whole: status === 0, said: stdout };
}
