import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox, ROOT } from '../../tools/setup.mjs';
import type { Language } from '../pages/markup.ts';
import { pageAt, type Serving } from '../pages/serve.ts';
import { type Bidi, connectionOf } from './bidi.ts';

export const BUILT = join(ROOT, '.output/firefox-mv3');
/** The extension's id (wxt.config.ts), and the host that its pages get in these profiles. */
export const ADDON = 'widerspruchslotse@widerspruchslotse.example';
const UUID = '6d1f0c6a-54a5-4c31-9f5e-2a7e36a1c0de';

export type Launching = {
  readonly language: Language;
  readonly serving?: Partial<Serving>;
  /** A profile to go on with; without it, a fresh one that is removed at the end. */
  readonly profile?: string;
  readonly prefs?: Readonly<Record<string, unknown>>;
};

/** A Firefox with the built extension, in which the whole net consists of the stand-ins. */
export type Firefox = {
  readonly browser: Browser;
  readonly bidi: Bidi;
  /** Every request that no stand-in answered. */
  readonly strays: readonly string[];
  /** One of the extension's pages in a new tab, such as `popup.html`. */
  readonly surface: (path: string) => Promise<Page>;
  /** The tab that this deed opens, once it stands at an address that satisfies `at`. */
  readonly tabAfter: (at: RegExp, deed: () => Promise<unknown>) => Promise<Page>;
  readonly pid: () => number;
  readonly close: () => Promise<void>;
};

export async function launch({ language, serving, profile, prefs }: Launching): Promise<Firefox> {
  const userDataDir = profile ?? (await freshProfile());
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    userDataDir,
    // The debugger may look at the extension's own pages.
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 1100, height: 800 },
    extraPrefsFirefox: { ...PREFS, ...languagePrefs(language), ...prefs },
  });
  const bidi = connectionOf(browser);
  const strays = await serve(bidi, { language, ...serving });
  await browser.installExtension(BUILT);
  return {
    browser,
    bidi,
    strays,
    surface: async (path) => {
      const page = await browser.newPage();
      // The extension's pages announce no load to the debugger: wait for what they show instead.
      await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      await page.waitForSelector('h1,h2');
      return page;
    },
    tabAfter: async (at, deed) => {
      const before = new Set(browser.targets());
      const [target] = await Promise.all([
        browser.waitForTarget((one) => !before.has(one) && at.test(one.url()), { timeout: 10_000 }),
        deed(),
      ]);
      const page = await target.page();
      if (!page) throw new Error(`no page in the tab at ${target.url()}`);
      return page;
    },
    pid: () => {
      const pid = browser.process()?.pid;
      if (pid === undefined) throw new Error('Firefox has no process');
      return pid;
    },
    close: async () => {
      await browser.close();
      if (!profile) await rm(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export async function freshProfile(): Promise<string> {
  const folder = join(ROOT, '.output/profiles');
  await mkdir(folder, { recursive: true });
  return mkdtemp(join(folder, 'firefox-'));
}

/** A dead proxy is a net without an outside; requests that the interception answers never get there. */
const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'ui.prefersReducedMotion': 1,
  // Answers a request for host access without a person.
  'extensions.webextOptionalPermissionPrompts': false,
};

function languagePrefs(language: Language) {
  const tag = language === 'de' ? 'de' : 'en-GB';
  return { 'intl.locale.requested': tag, 'intl.accept_languages': tag };
}

/** Answers every request of every tab, from its first one on, with the stand-in at that address. */
async function serve(bidi: Bidi, serving: Serving): Promise<readonly string[]> {
  const strays: string[] = [];
  bidi.on('network.beforeRequestSent', async ({ isBlocked, request, navigation }) => {
    if (!isBlocked) return;
    if (!/^https?:/.test(request.url)) return bidi.send('network.continueRequest', { request: request.request });
    const page = navigation ? await pageAt(request.url, serving) : undefined;
    if (!page) {
      strays.push(request.url);
      return bidi.send('network.failRequest', { request: request.request });
    }
    return bidi.send('network.provideResponse', {
      request: request.request,
      statusCode: page.status,
      headers: [{ name: 'content-type', value: { type: 'string', value: page.contentType } }],
      body: { type: 'base64', value: Buffer.from(page.body).toString('base64') },
    });
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'] });
  return strays;
}
