import type { Page } from '../routes/types';

/** A practised page, and the address that its records bear: of a name that belongs to nobody (RFC 2606). */
export type PracticePage = { readonly page: Page; readonly url: string };

export type PageName = 'policy' | 'form';

const ORIGIN = 'https://practice.example';

/** What the way is practised on. Built like the real ones, so that recognition has the same to go by. */
export const PRACTICE_PAGES: Readonly<Record<PageName, PracticePage>> = {
  policy: {
    page: { id: 'practice-policy', kind: 'policy', platforms: ['facebook'], title: 'objection', formIds: [] },
    url: `${ORIGIN}/policy`,
  },
  form: {
    page: { id: 'practice-form', kind: 'form', platforms: ['facebook'], title: 'objection', formIds: ['practice'] },
    url: `${ORIGIN}/form`,
  },
};

/** The way as the log names it. */
export const PRACTICE_ROUTE = 'practice';
