import { pageIdAt } from './addresses';
import type { Page } from './types';

/** Every page of Meta's that a route can touch. Source: meta-pages.md §2 and §9, compiled 2026-11-21. */
export const PAGES: readonly Page[] = [
  {
    id: 'facebook-ai-form',
    kind: 'form',
    platforms: ['facebook'],
    title: 'objection',
    formIds: ['6359191084165019', '712876720715583'],
  },
  {
    id: 'instagram-ai-form',
    kind: 'form',
    platforms: ['instagram', 'threads'],
    title: 'objection',
    formIds: ['233964459562201', '767264225370182'],
  },
  {
    id: 'general-form',
    kind: 'form',
    platforms: ['facebook', 'instagram', 'threads', 'none'],
    title: 'objection',
    formIds: ['367438723733209', '1994830130782319', '1638046109617856', '117037592428568', '1845713985721890'],
  },
  {
    id: 'third-party-form',
    kind: 'form',
    platforms: ['none'],
    title: 'third-party',
    formIds: ['510058597920541', '1266025207620918'],
  },
  {
    id: 'portal',
    kind: 'portal',
    platforms: ['facebook', 'instagram', 'threads', 'none'],
    title: 'objection',
    formIds: [],
  },
  {
    id: 'portal-form',
    kind: 'form',
    platforms: ['facebook', 'instagram', 'threads', 'none'],
    title: 'objection',
    formIds: [],
  },
  // A form whose id we have never seen: only its own words can make it ours.
  {
    id: 'other-form',
    kind: 'form',
    platforms: ['facebook', 'instagram', 'threads', 'none'],
    title: 'objection',
    formIds: [],
  },
  {
    id: 'login',
    kind: 'login',
    platforms: ['facebook', 'instagram', 'threads', 'none'],
    title: 'objection',
    formIds: [],
  },
  { id: 'facebook-policy', kind: 'policy', platforms: ['facebook'], title: 'objection', formIds: [] },
  { id: 'facebook-privacy-centre', kind: 'policy', platforms: ['facebook'], title: 'objection', formIds: [] },
  { id: 'instagram-policy', kind: 'policy', platforms: ['instagram', 'threads'], title: 'objection', formIds: [] },
];

/** The page at this address, or undefined. */
export function pageAt(url: string): Page | undefined {
  const id = pageIdAt(url);
  return PAGES.find((page) => page.id === id);
}
