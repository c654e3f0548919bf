import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { type Words, wordsIn } from '../../../locales/index';
import type { Account } from '../../model/account';
import { emlOf } from '../../templates/eml';
import { isLongLink, mailtoOf, subjectOf } from '../../templates/mail';
import type { Text } from '../../templates/pick';
import { useCopying } from '../copying';
import { download } from '../download';
import { CopiedNotice } from '../notices/copied-notice';
import { useSurface } from '../surface';
import { RecipientField } from './recipient-field';

type Props = {
  readonly account: Account;
  readonly letter: Text;
  readonly element: RefObject<HTMLPreElement | null>;
};

/** The ways out of the browser: clipboard, the user's mail program, a draft as a file, paper. Nothing is sent by us. */
export function LetterSending({ account, letter, element }: Props) {
  const { words } = useSurface();
  const [to, setTo] = useState('');
  const subject = subjectIn(letter, wordsIn(account.language));
  const mail = { to: to.trim(), subject, body: letter.text };
  const link = mailtoOf(mail);
  const { copy, copied } = useCopying(letter.text, element);

  return (
    <section class="card stack tools" aria-labelledby="sending">
      <h2 id="sending">{words.letter.ways}</h2>
      <div class="row">
        <button type="button" class="button primary" onClick={copy}>
          {words.letter.copy}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.proof.print}
        </button>
      </div>
      <CopiedNotice copied={copied} />
      <RecipientField account={account} id={letter.template.id} value={to} onInput={setTo} />
      <div class="row">
        <a class="button" href={link}>
          {words.letter.mail}
        </a>
        <button
          type="button"
          class="button"
          onClick={() => download(document, `${words.letter.file}.eml`, 'message/rfc822', emlOf(mail))}
        >
          {words.letter.eml}
        </button>
      </div>
      {isLongLink(link) && <p class="soft">{words.letter.tooLong}</p>}
    </section>
  );
}

/** The mail's subject; `words` are those of the letter's language, not of the interface's. */
function subjectIn(letter: Text, words: Words): string {
  return subjectOf(letter.text, words.letter.subject);
}
