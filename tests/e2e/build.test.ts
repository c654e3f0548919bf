import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './extension.ts';
import { expect, test } from './test.ts';

const read = (file: string) => readFileSync(join(BUILT.chromium, file), 'utf8');

test('the build that people get marks nothing on a page’s timeline', () => {
  const files = readdirSync(BUILT.chromium, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|json)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => read(file).includes('perf:'))).toEqual([]);
});

test('what every page of Meta’s gets is less than 2 kB, and neither watches nor waits', () => {
  const { content_scripts: scripts } = JSON.parse(read('manifest.json'));
  const everywhere = scripts.filter((one: { matches: string[] }) => one.matches.some((at) => at.endsWith('.com/*')));
  expect(everywhere.map((one: { js: string[] }) => one.js)).toEqual([['sentinel.js'], ['links.js']]);
  // The second is the policy's own host.
  expect(everywhere[1].matches.filter((at: string) => at.endsWith('.com/*'))).toEqual([
    'https://privacycenter.instagram.com/*',
  ]);
  const sentinel = read('sentinel.js');
  expect(sentinel.length).toBeLessThan(2000);
  expect(sentinel).not.toMatch(/Observer|setTimeout|setInterval|requestAnimationFrame|requestIdleCallback/);
});
