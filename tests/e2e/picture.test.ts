import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type ActionPopup, NO_POPUP, pressAction, says } from './action.ts';
import { tabAfter } from './extension.ts';
import { type Box, waitForCard } from './guide.ts';
import { exportTo, nextStep } from './popup.ts';
import { expect, FACEBOOK, type Lotse, test } from './test.ts';

test.skip(({ engine }) => engine === 'firefox', NO_POPUP);

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The form was sent, and the card says what can be done on the page that answered. */
async function answered({ context, list, words }: Lotse): Promise<{ page: Page; card: Box }> {
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  await page.locator('[data-expect=submit]').click();
  return { page, card: (await waitForCard(page, words.card.pictureText)).box };
}

function press(popup: ActionPopup, name: string) {
  const button = `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)})`;
  return popup.until(`${button} && (${button}.click(), true)`);
}

/** How many colours a picture has in a box. */
function coloursIn(page: Page, picture: Uint8Array, box: Box): Promise<number> {
  return page.evaluate(
    async ([bytes, { x, y, width, height }]) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const data = canvas?.getImageData(x, y, width, height).data ?? new Uint8ClampedArray();
      return new Set(new Uint32Array(data.buffer)).size;
    },
    [[...picture], box] as const,
  );
}

test('a picture of the page that answered is offered where the popup is opened, and kept only when wanted', async ({
  start,
}, info) => {
  const lotse = await start({ language: 'en' }, [FACEBOOK]);
  const { list, words } = lotse;
  const { page, card } = await answered(lotse);
  const shoot = async (popup: ActionPopup, name: string) => {
    for (const scheme of ['light', 'dark'] as const)
      await writeFile(info.outputPath(`${name}-${scheme}.png`), await popup.screenshot(scheme));
  };
  const popup = await pressAction(lotse, page);
  await says(popup, words.picture.ask);
  await shoot(popup, 'offer');
  await press(popup, words.picture.take);
  await says(popup, words.picture.look);
  await shoot(popup, 'preview');
  const axe = await readFile(AXE, 'utf8');
  const found = await popup.until<string>(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id }) => id).join() || 'none')`,
  );
  expect(found).toBe('none');
  await press(popup, words.picture.discard);
  await press(popup, words.picture.take);
  await says(popup, words.picture.look);
  await press(popup, words.picture.keep);
  await says(popup, words.picture.kept);

  await list.bringToFront();
  const zip = info.outputPath('proof.zip');
  await exportTo(list, words, 'zip', zip);
  const files = unzipSync(await readFile(zip));
  const [name = '', ...more] = Object.keys(files).filter((one) => one.startsWith('attachments/'));
  expect(more).toEqual([]);
  expect(name).toMatch(/\.png$/);
  await writeFile(info.outputPath('picture.png'), files[name] ?? '');
  // The page is plain where our card stood.
  expect(await coloursIn(page, files[name] ?? new Uint8Array(), card)).toBe(1);
  expect(await coloursIn(page, await page.screenshot(), card)).toBeGreaterThan(1);
  const report = new TextDecoder().decode(files['report.html']);
  expect(report).toContain(words.picture.recorded);
  expect(report).toContain(words.picture.note);
});

test('no picture is kept where the browser gives none, or the page is another one by then', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { words } = lotse;
  const { page } = await answered(lotse);
  const popup = await pressAction(lotse, page);
  await says(popup, words.picture.ask);
  // Stands in for a browser that refuses: with the click on the button it never does.
  await popup.until(
    `globalThis.given = chrome.tabs.captureVisibleTab, chrome.tabs.captureVisibleTab = () => Promise.reject(new Error('not here')), true`,
  );
  await press(popup, words.picture.take);
  await says(popup, words.picture.refused.replace('{problem}', 'not here'));
  await waitForCard(page, words.card.pictureText);
  await popup.until('chrome.tabs.captureVisibleTab = globalThis.given, true');
  await page.evaluate(() => history.pushState({}, '', '/help/contact/1'));
  await press(popup, words.picture.take);
  await says(popup, words.picture.moved);
  expect(await popup.until<string>(`String(document.querySelector('img.picture'))`)).toBe('null');
});

test('where no answer was recorded, no picture is offered', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { words } = lotse;
  const { page } = await answered(lotse);
  const popup = async () => {
    const opened = await pressAction(lotse, page);
    await says(opened, words.popup.accounts);
    return opened;
  };
  await says(await popup(), words.picture.title);
  await page.reload();
  await waitForCard(page, words.card.offerTitle);
  const again = await popup();
  await says(again, words.popup.log);
  expect(await again.until<string>('document.body.innerText')).not.toContain(words.picture.title);
});
