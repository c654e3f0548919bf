import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packProof } from '../../../lib/proof/bundle/pack';
import { wordsIn } from '../../../locales/index';
import { account, event } from '../build';
import { sealedProof } from './make';

const COMMAND = join(import.meta.dirname, '../../../tools/verify.mjs');
const folder = mkdtempSync(join(tmpdir(), 'lotse-'));
const whole = join(folder, 'whole.zip');
const changed = join(folder, 'changed.zip');
const [de, en] = [wordsIn('de').verify, wordsIn('en').verify];
afterAll(() => rmSync(folder, { recursive: true }));

/** What somebody sees who checks a file on the command line. */
function run(tag: string, ...files: readonly string[]) {
  const env = { ...process.env, LC_ALL: tag };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...files], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run verify', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const { proof, signer } = await sealedProof([event('confirmed')], [account()]);
    const bytes = await packProof(proof, { words: wordsIn('de'), language: 'de', verifyPage: '', signer });
    writeFileSync(whole, bytes);
    writeFileSync(changed, bytes.slice(0, -1));
  });

  it('ends with 0 where a proof is unchanged, and says what is in it', () => {
    const { status, stdout, stderr } = run('de_DE.UTF-8', whole);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toBe(de.whole);
    for (const line of [de.scopeAll, de.records.one, de.means]) expect(stdout).toContain(line);
  });
  it('ends with 1 where it is not, and says where', () => {
    const { status, stdout } = run('en_GB.UTF-8', changed);
    expect(status).toBe(1);
    expect(stdout).toContain(en.broken.one);
    expect(stdout).toContain(en.what.zip);
    expect(stdout).not.toContain(en.means);
  });
  it.each([
    ['no file is named', []],
    ['the file is not there', [join(folder, 'nowhere.zip')]],
  ])('ends with 2 where %s, and says so on the error output', (_, files) => {
    const { status, stdout, stderr } = run('en_GB.UTF-8', ...files);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(files[0] ?? 'npm run verify -- FILE');
  });
});
