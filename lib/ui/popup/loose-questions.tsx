import type { Account } from '../../model/account';
import { useSurface } from '../surface';
import type { Loose } from './loose-events';
import { LooseQuestion } from './loose-question';

type Props = { readonly loose: readonly Loose[]; readonly accounts: readonly Account[]; readonly now: Date };

/** What happened on a form that was opened without the popup: for whom was it? */
export function LooseQuestions({ loose, accounts, now }: Props) {
  const { words, say } = useSurface();
  if (loose.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="loose">
      <h2 id="loose">{say(words.loose.title, { n: loose.length })}</h2>
      <ul class="stack">
        {loose.map((one) => (
          <LooseQuestion key={one.event.id} loose={one} accounts={accounts} now={now} />
        ))}
      </ul>
    </section>
  );
}
