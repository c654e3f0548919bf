import { defineConfig } from 'wxt';
import { PLACES } from './lib/routes/watched';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import { eager } from './tools/eager.mjs';
import { licences } from './tools/licences.mjs';
import { together } from './tools/together.mjs';
import { verifyPage } from './tools/verify-page.mjs';
import { without } from './tools/without.mjs';

/** Hosts of Meta's on which the extension may act. Nothing else: no `<all_urls>`, no `tabs`, no history. */
const HOSTS = ['https://*.facebook.com/*', 'https://*.instagram.com/*', 'https://help.meta.com/*'];

/**
 * Fixes the extension's id wherever it is loaded unpacked, so that a profile keeps its data when the folder moves. The
 * stores give their own (tools/package.mjs).
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhoYL36S8hK4EYk7WXYn/B1xlXAEMKjQCpV/89Qn3bSKVSAV0/Ra0rd73Yktmf0sQKZRCLQWAWUMsruigzrIwFVIvKu+Wq6HRVIg09k0mQIyXHubJS9wX0jc47bOud6oc4sqWcdzdtiE3RIOI5VAVouP2x6GR9gzKh+9C7Z1M6oHwCwmDhptRor7w7UnyI0GYLnLaF8//64mB4J39LT7XAXUJd6DKkbtP2X2ROOeBxcoPdwBz1/adsEeVUgrJTmVN90fRuKc1Zq3X4D+81e91JLk40RZ9zcQEauLr6fQMmRfFwFNpzZYAdBTHNfajUfqCwVmYjN4tuTZGDbfH77512wIDAQAB';

/** Whose code is in the package. */
const used = licences();

export default defineConfig({
  imports: false,
  outDir: process.env.WXT_STORE ? '.output/store' : '.output',
  // For measuring only: marks on the page's timeline (lib/page/measured.ts), beside the real build.
  ...(process.env.WXT_MEASURE ? { outDirTemplate: '{{browser}}-mv{{manifestVersion}}-measure' } : {}),
  manifestVersion: 3,
  vite: () => ({
    plugins: [verifyPage(), without(), eager(), together(), used.plugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // The polyfill for old browsers asks for files with fetch().
    build: { target: 'es2023', modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'de',
    // `activeTab`: a picture of the page on which the user opens the popup, if they ask for one. No page is read by it.
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: HOSTS,
    content_scripts: [
      { matches: HOSTS, exclude_matches: Object.values(PLACES).flat(), js: ['sentinel.js'] },
      { matches: [...PLACES.policy], js: ['links.js'] },
      { matches: [...PLACES.form], js: ['form.js'] },
      { matches: [...PLACES.portal], js: ['links.js', 'form.js'] },
    ].map((one) => ({ ...one, run_at: 'document_idle' as const })),
    action: { default_title: '__MSG_name__' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'widerspruchslotse@widerspruchslotse.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          // Firefox has a manifest of its own for this (docs/managed.md).
          storage: { managed_schema: 'managed-schema.json' },
          minimum_chrome_version: '120',
          ...(process.env.WXT_STORE ? {} : { key: KEY }),
        }),
  }),
  hooks: {
    'build:done': (wxt) => used.write(wxt.config.outDir),
    // The browser's own message files hold only what the manifest shows; all other words travel as modules (locales/).
    'build:publicAssets': (_wxt, files) => {
      for (const [language, words] of Object.entries({ de, en })) {
        const messages = Object.fromEntries(Object.entries(words.manifest).map(([key, message]) => [key, { message }]));
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages, null, 2) });
      }
    },
  },
});
