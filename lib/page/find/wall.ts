import type { Lexicon } from '../../routes/types';
import { type Block, blocksOf } from './blocks';
import { isShown } from './shown';
import { says } from './words';

/** What a page shows instead of what a route needs. */
export type Wall = 'login' | 'cookies' | 'unavailable' | 'region' | 'as-page' | 'blank';

/** A page that says more than this, in characters, is no wall, whatever words it contains; but its dialogs may be. */
const MOST_WORDS = 1500;
const DIALOGS = '[role=dialog],[role=alertdialog],dialog[open]';
const MAIN = `main,[role=main],${DIALOGS}`;
const LOGIN = '#login_form,form[action*="/login"],input[type=password]';
const COOKIES = '[data-testid="cookie-policy-manage-dialog"],[data-testid="cookie-policy-banner"]';
/** What a page that says nothing may have instead: fields, a frame, a picture that stands for words. */
const THINGS = 'input:not([type=hidden]),textarea,select,iframe,img[alt]:not([alt=""])';

/**
 * The wall on this page, if any. Ask only after nothing of ours was found: a policy that one reads logged out has a
 * login form in its header and is no wall.
 */
export function findWall(root: Document, lexicons: readonly Lexicon[]): Wall | undefined {
  const blocks = blocksOf(root);
  const some = (selector: string) => [...root.querySelectorAll(selector)].some(isShown);
  if (blocks.length === 0 && !some(THINGS)) return 'blank';
  const inMain = blocks.filter((block) => block.element.closest(MAIN));
  const main = telling(inMain.length > 0 ? inMain : blocks);
  const said = (key: 'region' | 'unavailable' | 'asPage' | 'login' | 'cookies', text: string) =>
    lexicons.some((words) => says(words[key], text));
  if (said('region', main)) return 'region';
  if (said('unavailable', main)) return 'unavailable';
  // Where one is logged in, a banner above the page says so, as well as the page itself.
  if (said('asPage', telling(blocks))) return 'as-page';
  if (some(LOGIN) || said('login', main)) return 'login';
  return some(COOKIES) || said('cookies', main) ? 'cookies' : undefined;
}

/** The words of a short page; of a long one those of its dialogs. */
function telling(blocks: readonly Block[]): string {
  const text = join(blocks);
  return text.length < MOST_WORDS ? text : join(blocks.filter((block) => block.element.closest(DIALOGS)));
}

function join(blocks: readonly Block[]): string {
  return blocks.map((block) => block.words).join(' ');
}
