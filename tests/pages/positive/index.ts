import type { Sample } from '../sample.ts';
import { FORMS } from './forms.ts';
import { LINKS } from './links.ts';

/**
 * A page on which something must be found: a form, and how sure one can be of it, or links, and where they lead. The
 * marks `data-expect` are those of markup.ts. `layout`: only a browser's layout or its parser shows the page as meant.
 */
export type Positive = Sample & {
  readonly find: 'certain' | 'likely' | 'objection' | 'chapter';
  readonly layout?: true;
};

export const POSITIVE: readonly Positive[] = [...FORMS, ...LINKS];
