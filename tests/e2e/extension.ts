import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureBrowser, ROOT } from '../../tools/setup.mjs';
import type { Language } from '../pages/markup.ts';
import { attach, type Serving } from '../pages/serve.ts';

export const BUILT = join(ROOT, '.output/chrome-mv3');

export type Launching = {
  readonly language: Language;
  /** What the stand-ins show; its language is the browser's unless it says otherwise. */
  readonly serving?: Partial<Serving>;
  /** A profile to go on with; without it, a fresh one that is removed at the end. */
  readonly userDataDir?: string;
  readonly headless?: boolean;
  /** Another folder than the build's. */
  readonly built?: string;
};

/** A browser with the built extension, in which the whole net consists of the stand-ins. */
export type Extension = {
  readonly context: BrowserContext;
  readonly id: string;
  /** Every request that no stand-in answered. */
  readonly strays: readonly string[];
  /** Forms that were really submitted. */
  readonly posts: readonly { readonly url: string; readonly body: string }[];
  /** Changes what the stand-ins show from now on. */
  readonly serve: (serving: Partial<Serving>) => void;
  /** The popup, as a page of its own in a new tab. */
  readonly popup: () => Promise<Page>;
  readonly close: () => Promise<void>;
};

export async function launch({
  language,
  serving,
  userDataDir,
  headless = true,
  built = BUILT,
}: Launching): Promise<Extension> {
  const profile = userDataDir ?? (await freshProfile());
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    // Chromium can't sandbox for root, which CI is.
    chromiumSandbox: process.getuid?.() !== 0,
    headless,
    // Pictures and boxes of what is, not of what is still moving.
    ...(headless ? { reducedMotion: 'reduce' as const } : {}),
    // Playwright's test runner would choose en-US otherwise, and that wins over `--lang`.
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    // On Linux a window's language comes from here, without one from `--lang`.
    env: { ...process.env, LANGUAGE: language, LC_ALL: language === 'de' ? 'de_DE.UTF-8' : 'en_GB.UTF-8' },
    // A window that a person uses has its own size, and no bar that says it is driven.
    ...(headless
      ? { viewport: { width: 1100, height: 800 } }
      : { viewport: null, ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      `--disable-extensions-except=${built}`,
      `--load-extension=${built}`,
      '--enable-unsafe-extension-debugging',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // No bar about the line above.
      '--test-type',
      `--lang=${language === 'de' ? 'de' : 'en-GB'}`,
    ],
  });
  const { strays, posts, serve } = await attach(context, { language, ...serving });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).hostname;
  return {
    context,
    id,
    strays,
    posts,
    serve,
    popup: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/popup.html`);
      return page;
    },
    close: async () => {
      await context.close();
      if (!userDataDir) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Within the project: a Chromium from a snap sees nothing of `/tmp`. */
export async function freshProfile(): Promise<string> {
  const folder = join(ROOT, '.output/profiles');
  await mkdir(folder, { recursive: true });
  return mkdtemp(join(folder, 'profile-'));
}

/** Does something that opens a tab, and answers with that tab. */
export async function tabAfter(context: BrowserContext, deed: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), deed()]);
  await page.waitForLoadState('domcontentloaded');
  return page;
}
