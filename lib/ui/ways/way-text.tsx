import { useRef } from 'preact/hooks';
import type { Account } from '../../model/account';
import { statementFor } from '../../templates/pick';
import { useCopying } from '../copying';
import { CopiedNotice } from '../notices/copied-notice';
import { useSurface } from '../surface';

/** The text that a form somewhere else asks for, to be copied; nothing where the user chose to give no reason. */
export function WayText({ account }: { account: Account }) {
  const { words } = useSurface();
  const element = useRef<HTMLParagraphElement>(null);
  const text = statementFor(account)?.text ?? '';
  const { copy, copied } = useCopying(text, element);
  if (text === '') return null;
  return (
    <section class="card stack tools" aria-labelledby="text">
      <h2 id="text">{words.byHand.text}</h2>
      <p ref={element} lang={account.language}>
        {text}
      </p>
      <button type="button" class="button" onClick={copy}>
        {words.letter.copy}
      </button>
      <CopiedNotice copied={copied} />
    </section>
  );
}
