import { useRef } from 'preact/hooks';
import type { Account } from '../../model/account';
import { accountName } from '../../proof/names';
import { letterFor } from '../../templates/pick';
import { PageHeading } from '../dashboard/page-heading';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { LetterDetails } from './letter-details';
import { LetterSending } from './letter-sending';
import { LetterSent } from './letter-sent';
import { LetterText } from './letter-text';
import { missingIn } from './needs';
import { kindOf } from './recipient';

/** An account's letter: what it is, its details and text, the ways to send it oneself, and to record that. */
export function LetterView({ account, snapshot }: { account: Account; snapshot: Snapshot }) {
  const { words, say } = useSurface();
  const letter = letterFor(account, new Date());
  const text = useRef<HTMLPreElement>(null);
  const whole = missingIn(account).length === 0;
  return (
    <>
      <PageHeading title={say(words.letter.title, { account: accountName(account, words) })} />
      <p>{words.letter.about[kindOf(account)]}</p>
      <p>{words.letter.intro}</p>
      <LetterDetails account={account} />
      <LetterText account={account} letter={letter} element={text} />
      {whole && <LetterSending account={account} letter={letter} element={text} />}
      {whole && <LetterSent account={account} letter={letter} log={snapshot.log} />}
    </>
  );
}
