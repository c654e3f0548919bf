import type { Lexicon } from '../../routes/types';
import { normalise, says } from './words';

/** What a page shows instead of what a route needs. */
export type Wall = 'login' | 'cookies' | 'unavailable' | 'region' | 'as-page' | 'blank';

/** A page that says more than this is no wall, whatever words it contains. */
const MOST_WORDS = 4000;

/**
 * The wall on this page, if any. Ask only after nothing of ours was found: a policy that one reads logged out has a
 * login form in its header and is no wall.
 */
export function findWall(root: Document, lexicons: readonly Lexicon[]): Wall | undefined {
  const text = shownText(root);
  const said = (key: 'login' | 'cookies' | 'unavailable' | 'region') =>
    lexicons.some((words) => says(words[key], text));
  if (text.length < MOST_WORDS && said('region')) return 'region';
  if (text.length < MOST_WORDS && said('unavailable')) return 'unavailable';
  if (root.querySelector('#login_form,input[type=password]') || (text.length < MOST_WORDS && said('login')))
    return 'login';
  return root.querySelector('[data-testid="cookie-policy-manage-dialog"]') || said('cookies') ? 'cookies' : undefined;
}

/** The words of the page's main part and its dialogs. */
function shownText(root: Document): string {
  const parts = [...root.querySelectorAll<HTMLElement>('main,[role=main],[role=dialog],dialog[open]')];
  return normalise(
    (parts.length > 0 ? parts : [root.body])
      .map((part) => part.innerText ?? '')
      .join(' ')
      .slice(0, 20_000),
  );
}
