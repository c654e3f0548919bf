import { type Brand, cometDocument, type Language } from './markup.ts';

/** `broken` is Meta's own wording of 2025 (meta-pages.md §3.5), `empty` the policy without content of the same summer. */
export type Unavailable = 'broken' | 'region' | 'empty';

const TEXTS: Readonly<Record<Language, Record<Unavailable, readonly [title: string, text: string]>>> = {
  de: {
    broken: [
      'Diese Seite ist derzeit nicht verfügbar',
      'Das kann an einem technischen Fehler liegen, den wir gerade beheben. Versuche, die Seite neu zu laden.',
    ],
    region: ['Nicht verfügbar', 'Dieses Formular ist in deiner Region nicht verfügbar.'],
    empty: ['Datenschutzrichtlinie', ''],
  },
  en: {
    broken: [
      "This page isn't available right now",
      "This may be because of a technical error that we're working to get fixed. Try reloading this page.",
    ],
    region: ['Not available', "This form isn't available in your region."],
    empty: ['Privacy Policy', ''],
  },
};

/** A page that says that it does not work, at an address that should. */
export function unavailable(language: Language, brand: Brand, kind: Unavailable = 'broken'): string {
  const [title, text] = TEXTS[language][kind];
  const reload = language === 'de' ? 'Seite neu laden' : 'Reload Page';
  const button = kind === 'broken' ? `<div role="button" tabindex="0" data-expect="never">${reload}</div>` : '';
  return cometDocument({
    language,
    brand,
    title: brand === 'facebook' ? 'Facebook' : title,
    body: `<div role="banner"><strong>${brand === 'instagram' ? 'Instagram' : 'Facebook'}</strong></div>
<div class="columns"><div role="main"><h1>${title}</h1><p>${text}</p>${button}</div></div>`,
  });
}
