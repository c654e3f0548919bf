import type { Account } from '../../model/account';
import { assign, type Evidence } from '../../model/evidence';
import { eventsOf, FOLLOW_UPS, followUpIn, type Letter } from '../../model/status';
import { whenText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import { append } from '../../store/log';
import type { Text } from '../../templates/pick';
import { useDraft } from '../drafts';
import { Field } from '../fields/field';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

type Props = { readonly account: Account; readonly letter: Text; readonly log: readonly Evidence[] };

/** Records the user's word that they sent the letter: with the very text they were given, or the words they say they sent. */
export function LetterSent({ account, letter, log }: Props) {
  const { database, words, language, say } = useSurface();
  const { outcome, save } = useSaving();
  const [other, setOther, drop] = useDraft(`sent ${account.id} ${letter.template.id}`, '');
  const followUp = FOLLOW_UPS.find((one) => one === letter.template.id);
  const sent = eventsOf(account, assign(log)).findLast(
    (one): one is Letter => one.kind === 'sent' && (followUpIn(one) ?? '') === (followUp ?? ''),
  );
  const route = routesFor(account.case).find(({ steps }) => steps.some((step) => step.kind === 'letter'));
  if (!route) return null;
  const record = async () => {
    const own = other.trim();
    const { text, template } = own ? { text: own, template: { ...letter.template, edited: true as const } } : letter;
    const saved = await save(() =>
      append(database, {
        kind: 'sent',
        account: account.id,
        route: route.id,
        sent: { text, email: account.email, template },
      }),
    );
    if (saved) drop();
  };
  return (
    <section class="card stack tools" aria-labelledby="sent">
      <h2 id="sent">{words.letter.sentTitle}</h2>
      {sent && (
        <Notice tone="good" role="status">
          {say(words.letter.recorded, { when: whenText(sent, words.proof.recordedAt, language) })}
        </Notice>
      )}
      <p class="soft">{words.letter.sentHint}</p>
      <Field label={words.letter.sentOther} optional hint={words.letter.sentOtherHint}>
        {(ties) => (
          <textarea
            {...ties}
            rows={3}
            maxLength={20_000}
            dir="auto"
            value={other}
            onInput={(event) => setOther(event.currentTarget.value)}
          />
        )}
      </Field>
      <OutcomeNotice outcome={outcome} />
      <p>
        <button type="button" class="button" onClick={record}>
          {words.letter.sent}
        </button>
      </p>
    </section>
  );
}
