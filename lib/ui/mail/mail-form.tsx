import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { sha256 } from '../../chain/bytes';
import { MAIL_VERDICTS, type RefusalReason, type Signature } from '../../model/mail';
import { accountName } from '../../proof/names';
import { addMail } from '../../store/files';
import { ReasonsField } from '../afterwards/reasons-field';
import { Field } from '../fields/field';
import { Radios } from '../fields/radios';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import type { Chosen } from './add-mail';
import { MailPreview } from './mail-preview';
import { knownRecords, proposedAccount, proposedVerdict } from './propose';
import { SignatureParts } from './signature-parts';

type Props = {
  readonly chosen: Chosen;
  readonly snapshot: Snapshot;
  readonly onAdded: () => void;
  readonly onDiscard: () => void;
};

/** One mail before it is added: what it is, who signed it, for whom it is, and what it says. */
export function MailForm({ chosen, snapshot, onAdded, onDiscard }: Props) {
  const { database, words } = useSurface();
  const { accounts, log } = snapshot;
  const { mail, bytes, name } = chosen;
  const [kept] = useState(() => knownRecords(log));
  const [records, setRecords] = useState(kept);
  const [account, setAccount] = useState(() => proposedAccount(mail, accounts));
  const [verdict, setVerdict] = useState(() => proposedVerdict(mail));
  const [reasons, setReasons] = useState<readonly RefusalReason[]>([]);
  const [wrong, setWrong] = useState<readonly 'account'[]>([]);
  const signatures = useSignatures(chosen, records);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWrong(account === '' ? ['account'] : []);
    if (account === '' || !signatures) return;
    const { parts: _, ...told } = mail;
    const named = verdict === 'refused' && reasons.length > 0 ? { reasons: [...reasons] } : {};
    const added = { ...told, account, verdict, ...named, signatures };
    if (await save(() => addMail(database, added, { name, bytes }))) onAdded();
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <MailPreview mail={mail} />
      <Known log={log} bytes={bytes} />
      <SignatureParts
        signatures={signatures ?? []}
        sender={mail.sender}
        kept={kept}
        records={records}
        onRecord={(at, record) => setRecords(new Map([...records, [at, record]]))}
      />
      <Field label={words.mail.account} error={wrong.length > 0 ? words.mail.chooseAccount : undefined}>
        {(ties) => (
          <select {...ties} value={account} onChange={(event) => setAccount(event.currentTarget.value)}>
            <option value="">{accounts.length === 0 ? words.mail.noAccounts : words.loose.choose}</option>
            {accounts.map((one) => (
              <option key={one.id} value={one.id}>
                {accountName(one, words)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Radios
        legend={words.mail.verdict}
        hint={words.mail.verdictHint}
        options={MAIL_VERDICTS.map((value) => ({ value, name: words.mailVerdict[value] }))}
        value={verdict}
        onChange={setVerdict}
      />
      {verdict === 'refused' && <ReasonsField value={reasons} onChange={setReasons} />}
      <OutcomeNotice outcome={outcome} />
      <p class="row">
        <button type="submit" class="button">
          {words.mail.add}
        </button>
        <button type="button" class="button" onClick={onDiscard}>
          {words.mail.discard}
        </button>
      </p>
    </form>
  );
}

/** The mail's signatures, checked anew whenever a key is given; undefined until the first check is done. */
function useSignatures({ mail }: Chosen, records: ReadonlyMap<string, string>): readonly Signature[] | undefined {
  const [signatures, setSignatures] = useState<readonly Signature[]>();
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const check = async () => {
      const { checkMail } = await import('../../proof/mail/read');
      const found = await checkMail(mail, records, new Date());
      // A slower, older check must not replace a newer one.
      if (mine === turn.current) setSignatures(found);
    };
    check();
  }, [mail, records]);
  return signatures;
}

function Known({ log, bytes }: Pick<Chosen, 'bytes'> & Pick<Snapshot, 'log'>) {
  const { words } = useSurface();
  const [known, setKnown] = useState(false);
  useEffect(() => {
    const look = async () => {
      const digest = await sha256(bytes);
      setKnown(log.some((one) => one.kind === 'mailed' && one.fileDigest === digest));
    };
    look();
  }, [log, bytes]);
  return known ? <p class="soft">{words.mail.known}</p> : null;
}
