import { readFile, rm } from 'node:fs/promises';
import { freshProfile, launch, tabAfter } from './extension.ts';
import { waitForCard } from './guide.ts';
import { kill } from './kill.ts';
import { pageScript } from './page-script.ts';
import { addAccounts, exportTo, nextStep, rowOf, wordsIn } from './popup.ts';
import { putRows } from './rows.ts';
import { expect, FACEBOOK, test } from './test.ts';

const words = wordsIn('de');

for (const end of ['closing', 'killing'] as const)
  test(`${end} the browser between any two steps loses nothing that was recorded`, async ({ engine }) => {
    test.skip(end === 'killing' && process.platform !== 'linux', 'finds the browser through /proc');
    const userDataDir = await freshProfile();
    const open = async () => {
      const extension = await launch({ engine, language: 'de', userDataDir, serving: { form: { answer: 'none' } } });
      return { extension, list: await extension.popup() };
    };
    let { extension, list } = await open();
    const restart = async () => {
      const closed = extension.context.waitForEvent('close');
      if (end === 'killing') kill(userDataDir);
      else await extension.context.close();
      await closed;
      ({ extension, list } = await open());
    };
    const kinds = async () => {
      const file = test.info().outputPath('log.json');
      await exportTo(list, words, 'json', file);
      return JSON.parse(await readFile(file, 'utf8')).log.map((one: { kind: string }) => one.kind);
    };

    await addAccounts(list, words, [FACEBOOK]);
    await restart();
    await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.open);

    const page = await tabAfter(extension.context, () => nextStep(list, words, FACEBOOK.case).click());
    await waitForCard(page, words.card.filledTitle);
    await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.begun);
    await restart();
    expect(await kinds()).toEqual(['opened', 'filled']);

    const again = await tabAfter(extension.context, () => nextStep(list, words, FACEBOOK.case).click());
    await waitForCard(again, words.card.filledTitle);
    await again.locator('[data-expect=submit]').click();
    await waitForCard(again, words.card.submittedTitle);
    await restart();
    expect(await kinds()).toEqual(['opened', 'filled', 'opened', 'filled', 'submitted']);
    await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.submitted);
    await extension.context.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  });

test('a record that can’t be read is shown as damaged and exported raw, and everything else works', async ({
  start,
}, info) => {
  const { context, list } = await start({ language: 'de' }, [FACEBOOK]);
  await putRows(list, 'log', [['', { kind: 'confirmed', garbage: '§$%' }]]);
  await putRows(list, 'accounts', [['broken', 'not an account']]);
  await list.reload();
  await expect(list.getByRole('main')).toContainText('2');
  await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.open);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  const file = info.outputPath('log.json');
  await exportTo(list, words, 'json', file);
  const { damaged, log } = JSON.parse(await readFile(file, 'utf8'));
  expect(damaged).toMatchObject([
    { store: 'accounts', raw: 'not an account' },
    { store: 'log', raw: { kind: 'confirmed', garbage: '§$%' } },
  ]);
  expect(log.map((one: { kind: string }) => one.kind)).toEqual(['opened', 'filled']);
});

test('a full disk is said on the card and in the popup, and nothing half-written stays', async ({
  start,
  engine,
}, info) => {
  test.skip(engine === 'firefox', 'no test gets into the background there to fill the disk');
  const { context, list } = await start({ language: 'de' }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  // With `unlimitedStorage` only the disk itself can be full: the worker's next write fails as it does then.
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('disk full', 'QuotaExceededError');
    };
  });
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, words.card.full);
  const file = info.outputPath('log.json');
  await exportTo(list, words, 'json', file);
  const { log, damaged } = JSON.parse(await readFile(file, 'utf8'));
  expect(damaged).toEqual([]);
  expect(log.map((one: { kind: string }) => one.kind)).toEqual(['opened', 'filled']);
});

test('two windows that append while the browser is killed again and again lose nothing that was acknowledged', async ({
  engine,
}) => {
  test.setTimeout(120_000);
  test.skip(process.platform !== 'linux', 'finds the browser through /proc');
  const script = await pageScript('tests/e2e/store.ts');
  const userDataDir = await freshProfile();
  const acknowledged: string[] = [];
  const total = 200;
  // Where it is killed differs each time; the message of a failure says where it was.
  const kills = Array.from({ length: 2 }, () => Math.ceil(Math.random() * total)).sort((a, b) => a - b);

  for (const until of [...kills, total]) {
    const extension = await launch({ engine, language: 'de', userDataDir });
    const closed = extension.context.waitForEvent('close');
    const windows = await Promise.all([extension.popup(), extension.popup()]);
    for (const window of windows) {
      await window.evaluate(script);
      await window.evaluate('globalThis.acknowledged = []; store.appendUntil((id) => acknowledged.push(id))');
    }
    while (acknowledged.length < until)
      for (const window of windows) acknowledged.push(...(await window.evaluate<string[]>('acknowledged.splice(0)')));
    kill(userDataDir);
    await closed;
  }

  const { context, popup } = await launch({ engine, language: 'de', userDataDir });
  const page = await popup();
  await page.evaluate(script);
  const found = await page.evaluate<{ ids: string[]; problems: unknown[]; damaged: unknown[]; keys: number }>(
    'store.look()',
  );
  await context.close();
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  const lost = acknowledged.filter((id) => !found.ids.includes(id));
  expect({ kills, lost, problems: found.problems, damaged: found.damaged, keys: found.keys }).toEqual({
    kills,
    lost: [],
    problems: [],
    damaged: [],
    keys: 1,
  });
  expect(new Set(found.ids).size).toBe(found.ids.length);
});
