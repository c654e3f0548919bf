import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { ROOT } from '../../tools/setup.mjs';
import type { Language } from '../pages/markup.ts';
import { type Answer, attach, type Serving } from '../pages/serve.ts';
import { launchChromium, openChromium } from './chromium.ts';
import { launchFirefox, openFirefox } from './firefox.ts';

export type Engine = 'chromium' | 'firefox';

/** Where the build for a browser stands. */
export const BUILT = {
  chromium: join(ROOT, '.output/chrome-mv3'),
  firefox: join(ROOT, '.output/firefox-mv3'),
} as const;
const SCHEME = { chromium: 'chrome-extension', firefox: 'moz-extension' } as const;

export type Launching = {
  readonly language: Language;
  /** Chromium, unless it says otherwise. */
  readonly engine?: Engine;
  /** What the stand-ins show; its language is the browser's unless it says otherwise. */
  readonly serving?: Partial<Serving>;
  /** A profile to go on with; without it, a fresh one that is removed at the end. */
  readonly userDataDir?: string;
  /** Chromium alone can also show its windows. */
  readonly headless?: boolean;
  /** Another folder than the build's. */
  readonly built?: string;
};

/** A browser with the built extension, in which the whole net consists of the stand-ins. */
export type Extension = {
  readonly engine: Engine;
  readonly context: BrowserContext;
  /** The host of its pages; in Chromium the extension's id as well. */
  readonly id: string;
  /** Where its pages are: `<origin>/popup.html`. */
  readonly origin: string;
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

/** A browser that has started. */
export type Started = {
  readonly context: BrowserContext;
  /** Has those requests answered, too, that Playwright does not see. */
  readonly answerWith?: (answer: Answer) => void;
};

/** A browser in which extensions can come and go. */
export type Opened = Started & {
  /** Answers with the host of the extension's pages. */
  readonly install: (path: string) => Promise<string>;
  readonly uninstall: (id: string) => Promise<unknown>;
};

/** A browser of its own, which starts with the extension. */
export async function launch(launching: Launching): Promise<Extension> {
  const { engine = 'chromium', language, serving, userDataDir, built = BUILT[engine] } = launching;
  const profile = userDataDir ?? (await freshProfile());
  const starting =
    engine === 'chromium' ? launchChromium(profile, built, launching) : launchFirefox(profile, built, language);
  const { context, id, answerWith } = await starting;
  const { begin, answer } = await attach(context);
  answerWith?.(answer);
  const close = async () => {
    await context.close();
    if (!userDataDir) await remove(profile);
  };
  return extensionIn(engine, context, id, begin({ language, ...serving }), close);
}

/** Browsers that stay open over several tests, since each start of one costs seconds. */
export type Shelf = {
  /** As fresh as a new one: the extension is installed anew, and with it an empty store. Its `close` gives it back. */
  readonly borrow: (launching: Pick<Launching, 'language' | 'serving'>) => Promise<Extension>;
  readonly close: () => Promise<void>;
};

export function openShelf(engine: Engine): Shelf {
  const idle: Lent[] = [];
  const all: Lent[] = [];
  const borrow: Shelf['borrow'] = async ({ language, serving }) => {
    const at = idle.findIndex((one) => one.language === language);
    const [lent = await lend(engine, language)] = at < 0 ? [] : idle.splice(at, 1);
    if (!all.includes(lent)) all.push(lent);
    const id = await lent.install(BUILT[engine]);
    const giveBack = async () => {
      await lent.clear(id);
      idle.push(lent);
    };
    return extensionIn(engine, lent.context, id, lent.begin({ language, ...serving }), giveBack);
  };
  return { borrow, close: async () => void (await Promise.all(all.map((one) => one.end()))) };
}

type Lent = Awaited<ReturnType<typeof lend>>;

async function lend(engine: Engine, language: Language) {
  const profile = await freshProfile();
  const opening = engine === 'chromium' ? openChromium : openFirefox;
  const { context, install, uninstall, answerWith } = await opening(profile, language);
  const { begin, answer } = await attach(context);
  answerWith?.(answer);
  return {
    language,
    context,
    begin,
    install,
    clear: async (id: string) => {
      const blank = await context.newPage();
      await Promise.all(context.pages().map((page) => page !== blank && page.close()));
      await uninstall(id);
      await context.clearCookies();
    },
    end: async () => {
      await context.close();
      await remove(profile);
    },
  };
}

function extensionIn(
  engine: Engine,
  context: BrowserContext,
  id: string,
  net: Pick<Extension, 'strays' | 'posts' | 'serve'>,
  close: () => Promise<void>,
): Extension {
  const origin = `${SCHEME[engine]}://${id}`;
  return {
    engine,
    context,
    id,
    origin,
    ...net,
    popup: async () => {
      const page = await context.newPage();
      await page.goto(`${origin}/popup.html`);
      return page;
    },
    close,
  };
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
    () => /^(https|chrome-extension|moz-extension):/.test(location.href) && document.readyState !== 'loading',
    undefined,
    // Not by frames: a tab behind another one draws none.
    { polling: 100 },
  );
  return page;
}
