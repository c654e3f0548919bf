import { firefox } from '@playwright/test';
import { ensureFirefox } from '../../tools/setup.mjs';
import type { Language } from '../pages/markup.ts';
import { mendPlaywright, serveTabless, speakToFirefox } from './bidi.ts';
import type { Opened, Started } from './extension.ts';

/** The extension's id (wxt.config.ts), and the host that its pages get in these profiles. */
export const ADDON = 'widerspruchslotse@widerspruchslotse.example';
const UUID = '6d1f0c6a-54a5-4c31-9f5e-2a7e36a1c0de';

/** Firefox with the extension built in this folder; what it has stored is there again at the profile's next start. */
export async function launchFirefox(
  profile: string,
  built: string,
  language: Language,
): Promise<Started & { readonly id: string }> {
  const { install, ...started } = await openFirefox(profile, language, true);
  return { ...started, id: await install(built) };
}

/**
 * Firefox, in which the extension can be installed, for as long as it is open: what it has stored goes with it, unless
 * `keepsStore` says that it is there again when it is installed again.
 */
export async function openFirefox(profile: string, language: Language, keepsStore = false): Promise<Opened> {
  mendPlaywright();
  const tag = language === 'de' ? 'de' : 'en-GB';
  const context = await firefox.launchPersistentContext(profile, {
    // The Firefox that people have, not Playwright's own.
    channel: 'moz-firefox',
    executablePath: ensureFirefox(),
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    viewport: { width: 1100, height: 800 },
    // The debugger may look at the extension's own pages.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      ...PREFS,
      'extensions.webextensions.keepStorageOnUninstall': keepsStore,
      'intl.locale.requested': tag,
      'intl.accept_languages': tag,
    },
  });
  const send = speakToFirefox(context);
  // Each request of each tab, from its first one on; Playwright itself would come too late for the first.
  await send('network.addIntercept', { phases: ['beforeRequestSent'] });
  return {
    context,
    answerWith: (answer) => serveTabless(context, answer),
    install: async (path) => {
      await send('webExtension.install', { extensionData: { type: 'path', path } });
      return UUID;
    },
    uninstall: () => send('webExtension.uninstall', { extension: ADDON }),
  };
}

const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  // A dead proxy is a net without an outside; requests that the stand-ins answer never get there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'ui.prefersReducedMotion': 1,
  // Answers a request for host access without a person.
  'extensions.webextOptionalPermissionPrompts': false,
};
