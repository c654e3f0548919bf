import type { Step } from './types';

/** The portal for privacy requests, and the form it leads to (meta-pages.md §2.2). */
export const PORTAL: readonly Step[] = [
  { kind: 'web', page: 'portal', url: 'https://help.meta.com/support/privacy/' },
  { kind: 'web', page: 'portal-form' },
];
