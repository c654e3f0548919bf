import { useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { statementFor } from '../../templates/pick';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';

/** The text that a form somewhere else asks for, to be copied; nothing where the user chose to give no reason. */
export function WayText({ account }: { account: Account }) {
  const { words } = useSurface();
  const [copied, setCopied] = useState<boolean>();
  const element = useRef<HTMLParagraphElement>(null);
  const text = statementFor(account)?.text;
  if (!text) return null;
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
    <section class="card stack tools" aria-labelledby="text">
      <h2 id="text">{words.byHand.text}</h2>
      <p ref={element} lang={account.language}>
        {text}
      </p>
      <button type="button" class="button" onClick={copy}>
        {words.letter.copy}
      </button>
      {copied !== undefined && (
        <Notice tone={copied ? 'good' : 'wait'} role="status">
          {copied ? words.letter.copied : words.letter.notCopied}
        </Notice>
      )}
    </section>
  );
}
