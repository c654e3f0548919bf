import type { PageKind } from './types';

/**
 * Every address that can be on a route, in one expression: all that the sentinel carries on every page of Meta's. It may
 * let through more than addresses.ts (the background looks again), but never less; a test compares the two.
 */
export const WATCHED =
  /^https:\/\/(([\w-]+\.)*facebook\.com\/(help\/(instagram\/)?contact|a(jax)?\/help\/contact|login|privacy\/(policy|center|guide|genai|dialog))|privacycenter\.instagram\.com\/|([\w-]+\.)*instagram\.com\/((help\/)?contact|accounts\/login|legal\/privacy)|help\.meta\.com\/(support\/privacy|requests\/\d))/;

/** What the guide finds on pages, each in a script of that name. */
export const FINDERS = ['links', 'form'] as const;
export type Finder = (typeof FINDERS)[number];

/** What there is to be found on each kind of page. */
export const FINDERS_FOR: Readonly<Record<PageKind, readonly Finder[]>> = {
  policy: ['links'],
  portal: ['links', 'form'],
  form: ['form'],
  login: ['links'],
};

/**
 * The same addresses as the browser's match patterns, by kind of page: where a document begins on one, it gets the guide
 * at once, without the sentinel. Login pages are not among them: the guide comes there only with a task.
 */
export const PLACES: Readonly<Record<'policy' | 'portal' | 'form', readonly string[]>> = {
  policy: [
    'https://*.facebook.com/privacy/policy*',
    'https://*.facebook.com/privacy/center*',
    'https://*.facebook.com/privacy/guide*',
    'https://*.facebook.com/privacy/genai*',
    'https://*.facebook.com/privacy/dialog*',
    'https://privacycenter.instagram.com/*',
    'https://*.instagram.com/legal/privacy*',
  ],
  portal: ['https://help.meta.com/support/privacy*'],
  form: [
    'https://*.facebook.com/help/contact*',
    'https://*.facebook.com/help/instagram/contact*',
    'https://*.facebook.com/a/help/contact*',
    'https://*.facebook.com/ajax/help/contact*',
    'https://*.instagram.com/help/contact*',
    'https://*.instagram.com/contact*',
    'https://help.meta.com/requests/*',
  ],
};

/** Where a form's answer may stand after its address is left: the help centre's own pages, never a feed or a profile. */
export const ANSWERS =
  /^https:\/\/(help\.(instagram|meta)\.com\/|([\w-]+\.)*(facebook|instagram)\.com\/(a\/|ajax\/)?help\/)/;
