// Draws public/icon/icon.svg in the sizes that browsers want: `node tools/icons.mjs`, after each change of the drawing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, ROOT } from './setup.mjs';

const FOLDER = join(ROOT, 'public/icon');
const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(join(FOLDER, 'icon.svg'), 'base64');
const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  // As an image, since the drawing asks for its own size and is plainer where it is very small.
  await page.setContent(
    `<body style="margin:0"><img style="display:block" width="${size}" src="data:image/svg+xml;base64,${svg}">`,
  );
  await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
}
await browser.close();
