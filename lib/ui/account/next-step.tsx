import type { ComponentChildren } from 'preact';
import type { Next } from '../../model/status';
import { Notice } from '../notices/notice';
import { useOpening } from '../opening';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { LetterLink } from './letter-link';
import { WayLink } from './way-link';

type Props = {
  readonly account: string;
  readonly name: string;
  readonly next: Next;
  /** What the control says instead of the step's own words. */
  readonly label?: string;
  /** Whether another account's objection does as well: then it is offered, and no more. */
  readonly secondary?: boolean;
};

/** The one next step of an account as the one prominent control of its row; nothing where nothing is left to do. */
export function NextStep({ account, name, next, label, secondary }: Props) {
  const { words, say } = useSurface();
  const { problem, open } = useOpening(account);
  if (next.kind === 'nothing') return null;
  const look = secondary ? 'button wide' : 'button primary wide';
  const inside = <Inside text={label ?? words.next[next.kind]} name={name} />;
  switch (next.kind) {
    case 'letter':
      return (
        <LetterLink account={account} class={look}>
          {inside}
        </LetterLink>
      );
    case 'manual':
      return (
        <WayLink account={account} route={next.route} class={look}>
          {inside}
        </WayLink>
      );
    case 'start':
    case 'continue':
    case 'retry':
      return (
        <div class="stack">
          <button type="button" class={look} onClick={() => open(next.route)}>
            {inside}
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

function Inside({ text, name }: { text: ComponentChildren; name: string }) {
  return (
    <>
      {text}
      <span class="hidden">: {name}</span>
      <Icon name="go" />
    </>
  );
}
