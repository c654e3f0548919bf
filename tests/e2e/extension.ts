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

/** A browser of its own, which starts with the extension. */
export async function launch({
  language,
  serving,
  userDataDir,
  headless = true,
  built = BUILT,
}: Launching): Promise<Extension> {
  const profile = userDataDir ?? (await freshProfile());
  const context = await openBrowser(language, profile, headless, [
    `--disable-extensions-except=${built}`,
    `--load-extension=${built}`,
  ]);
  const { begin } = await attach(context);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const close = async () => {
    await context.close();
    if (!userDataDir) await remove(profile);
  };
  return extensionIn(context, new URL(worker.url()).hostname, begin({ language, ...serving }), close);
}

/** Browsers that stay open over several tests, since each start of one costs seconds. */
export type Shelf = {
  /** As fresh as a new one: the extension is installed anew, and with it an empty store. Its `close` gives it back. */
  readonly borrow: (launching: Pick<Launching, 'language' | 'serving'>) => Promise<Extension>;
  readonly close: () => Promise<void>;
};

export function openShelf(): Shelf {
  const idle: Lent[] = [];
  const all: Lent[] = [];
  const borrow: Shelf['borrow'] = async ({ language, serving }) => {
    const at = idle.findIndex((one) => one.language === language);
    const [lent = await lend(language)] = at < 0 ? [] : idle.splice(at, 1);
    if (!all.includes(lent)) all.push(lent);
    const id = await lent.install();
    const giveBack = async () => {
      await lent.clear();
      idle.push(lent);
    };
    return extensionIn(lent.context, id, lent.begin({ language, ...serving }), giveBack);
  };
  return { borrow, close: async () => void (await Promise.all(all.map((one) => one.end()))) };
}

type Lent = Awaited<ReturnType<typeof lend>>;

async function lend(language: Language) {
  const profile = await freshProfile();
  const context = await openBrowser(language, profile, true, []);
  const { begin } = await attach(context);
  const session = await context.browser()?.newBrowserCDPSession();
  // The protocol knows these, Playwright's types do not.
  const send = async (method: string, params: object) =>
    (await session?.send(method as never, params as never)) as unknown as { readonly id: string };
  let id = '';
  return {
    language,
    context,
    begin,
    install: async () => {
      const worker = context.waitForEvent('serviceworker');
      id = (await send('Extensions.loadUnpacked', { path: BUILT })).id;
      await worker;
      return id;
    },
    clear: async () => {
      const blank = await context.newPage();
      await Promise.all(context.pages().map((page) => page !== blank && page.close()));
      await send('Extensions.uninstall', { id });
      await context.clearCookies();
    },
    end: async () => {
      await context.close();
      await remove(profile);
    },
  };
}

function extensionIn(
  context: BrowserContext,
  id: string,
  net: Pick<Extension, 'strays' | 'posts' | 'serve'>,
  close: () => Promise<void>,
): Extension {
  return {
    context,
    id,
    ...net,
    popup: async () => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/popup.html`);
      return page;
    },
    close,
  };
}

function openBrowser(
  language: Language,
  profile: string,
  headless: boolean,
  args: readonly string[],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
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
    viewport: headless ? { width: 1100, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...args,
      '--enable-unsafe-extension-debugging',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // No bar that says what is unsafe about these.
      '--test-type',
      `--lang=${language === 'de' ? 'de' : 'en-GB'}`,
    ],
  });
}

function remove(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 3 });
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
  // Not by the events of loading: of a tab that begins empty and is sent on at once, Playwright misses some.
  await page.waitForFunction(
    () => /^(https|chrome-extension):/.test(location.href) && document.readyState !== 'loading',
  );
  return page;
}
