import { useState } from 'preact/hooks';
import { whenText } from '../../proof/when';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import type { Outcome } from '../saving';
import { useSurface } from '../surface';
import { bringBack, type Opened, plan as planAnew } from './opening';

type Props = {
  readonly opened: Opened;
  readonly onOpened: (opened: Opened) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};
type Mode = 'merge' | 'replace';

/** What a backup holds and what either way of bringing it back would do; nothing happens before a second press. */
export function RestorePlan({ opened, onOpened, onDone, onCancel }: Props) {
  const { database, words, language, say } = useSurface();
  const [mode, setMode] = useState<Mode>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [overtaken, setOvertaken] = useState(false);
  const { content, plan } = opened;
  const { relation, records, accounts, problems } = plan;
  const choose = (next: Mode | undefined) => {
    setMode(next);
    setOutcome(undefined);
  };
  const confirm = async () => {
    if (!mode || busy) return;
    setBusy(true);
    const result = await attempt(() => bringBack(database, opened, mode));
    setBusy(false);
    setOvertaken(result.kind === 'overtaken');
    if (result.kind === 'saved') return onDone();
    setMode(undefined);
    if (result.kind !== 'overtaken') return setOutcome(result);
    onOpened(await planAnew(database, content));
  };
  const fresh = records.here === 0 && accounts.here === 0;
  const mergeable = records.added > 0 || accounts.added > 0;
  return (
    <div class="stack">
      <h3>{words.backup.plan}</h3>
      <ul class="stack">
        <li>
          {say(words.backup.madeAt, {
            when: whenText(content.made, words.proof.recordedAt, language),
            version: content.extension,
          })}
        </li>
        <li>{say(words.backup.holds, { accounts: accounts.backup, records: records.backup, files: plan.files })}</li>
        <li>{say(words.backup.here, { accounts: accounts.here, records: records.here })}</li>
        {!fresh && <li>{words.backup.relation[relation]}</li>}
        {content.lost > 0 && <li>{say(words.backup.lost, { n: content.lost })}</li>}
      </ul>
      {problems.length > 0 && <Notice tone="wait">{say(words.backup.problems, { n: problems.length })}</Notice>}
      {plan.unsigned > 0 && <Notice tone="wait">{say(words.backup.unsigned, { n: plan.unsigned })}</Notice>}
      {overtaken && (
        <Notice tone="wait" role="alert">
          {words.backup.overtaken}
        </Notice>
      )}
      <OutcomeNotice outcome={outcome} />
      {mode === undefined ? (
        <p class="row">
          {mergeable && (
            <button type="button" class="button" onClick={() => choose('merge')}>
              {words.backup.merge}
            </button>
          )}
          {!fresh && (
            <button type="button" class="button caution" onClick={() => choose('replace')}>
              {words.backup.replace}
            </button>
          )}
          <button type="button" class="button" onClick={onCancel}>
            {words.backup.cancel}
          </button>
        </p>
      ) : (
        <div class="stack">
          <Notice tone="wait" role="alert">
            {mode === 'merge'
              ? say(words.backup.mergeAsk, { accounts: accounts.added, records: records.added })
              : say(words.backup.replaceAsk, { accounts: accounts.gone, records: records.gone })}
          </Notice>
          <p class="row">
            <button type="button" class={`button ${mode === 'replace' ? 'caution' : ''}`} onClick={confirm}>
              {mode === 'merge' ? words.backup.mergeNow : words.backup.replaceNow}
            </button>
            <button type="button" class="button" onClick={() => choose(undefined)}>
              {words.backup.cancel}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

async function attempt(deed: () => ReturnType<typeof bringBack>): ReturnType<typeof bringBack> {
  try {
    return await deed();
  } catch (error) {
    return { kind: 'failed', problem: String(error) };
  }
}
