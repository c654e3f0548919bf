import { defineConfig } from 'wxt';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

/** Hosts of Meta's on which the extension may act. Nothing else: no `<all_urls>`, no `tabs`, no history. */
const HOSTS = ['https://*.facebook.com/*', 'https://*.instagram.com/*', 'https://help.meta.com/*'];

export default defineConfig({
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2023' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'de',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: HOSTS,
    content_scripts: [{ matches: HOSTS, js: ['sentinel.js'], run_at: 'document_idle' }],
    action: { default_title: '__MSG_name__' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'",
    },
    // Fixes the extension's id wherever it is loaded unpacked, so that a profile keeps its data between builds.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'widerspruchslotse@widerspruchslotse.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // The browser's own message files hold only what the manifest shows; all other words travel as modules (lib/ui/words.ts).
    'build:publicAssets': (_wxt, files) => {
      for (const [language, words] of Object.entries({ de, en })) {
        const messages = Object.fromEntries(Object.entries(words.manifest).map(([key, message]) => [key, { message }]));
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages, null, 2) });
      }
    },
  },
});
