import { type BrowserContext, chromium } from '@playwright/test';
import { ensureBrowser } from '../../tools/setup.mjs';
import type { Language } from '../pages/markup.ts';
import type { Opened, Started } from './extension.ts';

type Window = { readonly language: Language; readonly headless?: boolean; readonly args?: readonly string[] };

/** Chromium that starts with the extension built in this folder; answers with its id. */
export async function launchChromium(
  profile: string,
  built: string,
  window: Window,
): Promise<Started & { readonly id: string }> {
  const args = [`--disable-extensions-except=${built}`, `--load-extension=${built}`];
  const context = await open(profile, { ...window, args });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, id: new URL(worker.url()).hostname };
}

/** Chromium without it, in which it can be installed. */
export async function openChromium(profile: string, language: Language): Promise<Opened> {
  const context = await open(profile, { language });
  const session = await context.browser()?.newBrowserCDPSession();
  // The protocol knows these, Playwright's types do not.
  const send = async (method: string, params: object) =>
    (await session?.send(method as never, params as never)) as unknown as { readonly id: string };
  return {
    context,
    install: async (path) => {
      const worker = context.waitForEvent('serviceworker');
      const { id } = await send('Extensions.loadUnpacked', { path });
      await worker;
      return id;
    },
    uninstall: (id) => send('Extensions.uninstall', { id }),
  };
}

function open(profile: string, { language, headless = true, args = [] }: Window): Promise<BrowserContext> {
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
