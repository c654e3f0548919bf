import type { Next } from '../../model/status';
import { Notice } from '../notices/notice';
import { useOpening } from '../opening';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { LetterLink } from './letter-link';

/** The one next step of an account as the one prominent control of its row; nothing where nothing is left to do. */
export function NextStep({ account, name, next }: { account: string; name: string; next: Next }) {
  const { words, say } = useSurface();
  const { problem, open } = useOpening(account);
  switch (next.kind) {
    case 'nothing':
      return null;
    case 'letter':
      return (
        <LetterLink account={account} class="button primary wide">
          {words.next.letter}
          <span class="hidden">: {name}</span>
          <Icon name="go" />
        </LetterLink>
      );
    case 'start':
    case 'continue':
    case 'retry':
      return (
        <div class="stack">
          <button type="button" class="button primary wide" onClick={() => open(next.route)}>
            {words.next[next.kind]}
            <span class="hidden">: {name}</span>
            <Icon name="go" />
          </button>
          {problem && (
            <Notice tone="bad" role="alert">
              {say(words.problem.notLed, { problem })}
            </Notice>
          )}
        </div>
      );
  }
}
