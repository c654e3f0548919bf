// Pictures of every surface and state, to be looked at: npm run shots [-- name part]
// Written to .output/shots/<name>-<language>-<scheme>-<width>.png
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT, tell } from '../../tools/setup.mjs';
import { launch } from '../e2e/extension.ts';
import { addAccounts, wordsIn } from '../e2e/popup.ts';
import { EMPTY, FULL, fillStore, guided, open } from '../e2e/surfaces.ts';
import { FACEBOOK, type Lotse } from '../e2e/test.ts';

const [part = ''] = process.argv.slice(2);
const FOLDER = join(ROOT, '.output/shots');
const WIDTHS = [360, 800, 1280];
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['de', 'en'] as const;

let taken = 0;
if (!part) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  await withLotse(language, async (lotse) => {
    const page = await lotse.context.newPage();
    const take = async (surfaces: typeof EMPTY) => {
      for (const surface of surfaces.filter(({ name }) => name.includes(part))) {
        await open(page, surface, lotse);
        await shoot(page, surface.name, language, true);
      }
    };
    await take(EMPTY);
    await fillStore(lotse, language);
    await take(FULL);
  });
  await withLotse(language, async (lotse) => {
    await addAccounts(lotse.list, lotse.words, [FACEBOOK]);
    for (const { name, open: reach } of guided(language).filter((one) => one.name.includes(part))) {
      const page = await reach(lotse);
      await shoot(page, name, language, false);
      await page.close();
    }
  });
}
tell(`${taken} Bilder in .output/shots`, `${taken} pictures in .output/shots`);

async function withLotse(language: (typeof LANGUAGES)[number], deed: (lotse: Lotse) => Promise<void>): Promise<void> {
  const extension = await launch({ language });
  try {
    const list = await extension.popup();
    await deed({ ...extension, list, words: wordsIn(language) });
  } finally {
    await extension.close();
  }
}

async function shoot(page: Page, name: string, language: string, fullPage: boolean): Promise<void> {
  for (const colorScheme of SCHEMES)
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: join(FOLDER, `${name}-${language}-${colorScheme}-${width}.png`), fullPage });
      taken += 1;
    }
}
