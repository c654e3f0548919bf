import { useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { accountName } from '../../proof/names';
import { letterFor } from '../../templates/pick';
import { Notice } from '../notices/notice';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { LetterSent } from './letter-sent';
import { PageHeading } from './page-heading';

/** An account's letter: to copy or print, to send oneself, and to record as sent. */
export function LetterView({ account, snapshot }: { account: Account; snapshot: Snapshot }) {
  const { words, say } = useSurface();
  const letter = letterFor(account, new Date());
  const text = useRef<HTMLPreElement>(null);
  return (
    <>
      <PageHeading title={say(words.letter.title, { account: accountName(account, words) })} />
      <p>{words.letter.intro}</p>
      {account.email === '' && <p class="soft">{words.letter.noEmail}</p>}
      <Copying text={letter.text} element={text} />
      <section aria-label={words.letter.text}>
        <pre class="card letter" ref={text} lang={account.language}>
          {letter.text}
        </pre>
      </section>
      <LetterSent account={account} letter={letter} log={snapshot.log} />
    </>
  );
}

type CopyingProps = { readonly text: string; readonly element: { readonly current: HTMLElement | null } };

function Copying({ text, element }: CopyingProps) {
  const { words } = useSurface();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The browser may refuse; then the text is marked for the user's own copy key, and we say so.
      if (element.current) getSelection()?.selectAllChildren(element.current);
      setCopied(false);
    }
  };
  return (
    <div class="stack tools">
      <div class="row">
        <button type="button" class="button primary" onClick={copy}>
          {words.letter.copy}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.proof.print}
        </button>
      </div>
      {copied !== undefined && (
        <Notice tone={copied ? 'good' : 'wait'} role="status">
          {copied ? words.letter.copied : words.letter.notCopied}
        </Notice>
      )}
    </div>
  );
}
