import { isMetaMail, isMetas, keyName, type Signature } from '../../model/mail';
import { signatureText } from '../../proof/mail/tell';
import { Field } from '../fields/field';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';

type Props = {
  readonly signatures: readonly Signature[];
  readonly sender: string;
  /** Key records by DNS name: those from earlier checks, and those to check with now. */
  readonly kept: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, string>;
  readonly onRecord: (name: string, record: string) => void;
};

/** Who signed a mail, as far as it can be told, and where to look up the keys that tell it. */
export function SignatureParts({ signatures, sender, ...rest }: Props) {
  const { words } = useSurface();
  const metas = signatures.some((one) => isMetas(one, sender));
  return (
    <section class="stack">
      <h3>{words.mail.signatures}</h3>
      <div role="status">
        <Notice tone={metas ? 'good' : 'wait'}>
          {signatures.length === 0 ? words.dkim.none : metas ? words.dkim.metas : words.dkim.notMetas}
        </Notice>
      </div>
      {signatures.map((one, at) => (
        <SignaturePart key={at} signature={one} {...rest} />
      ))}
    </section>
  );
}

/** One signature; for a domain of Meta's, the field for its key. */
function SignaturePart({
  signature,
  kept,
  records,
  onRecord,
}: Omit<Props, 'signatures' | 'sender'> & { signature: Signature }) {
  const { words, language, say } = useSurface();
  const { domain, result } = signature;
  const name = keyName(signature);
  const askable = isMetaMail(domain) && result !== 'malformed' && result !== 'weak-algorithm' && result !== 'body';
  return (
    <div class="stack">
      <blockquote class="quote">{signatureText(signature, words, language)}</blockquote>
      {askable && (
        <Field
          label={say(words.mail.keyTitle, { domain })}
          optional
          hint={
            <>
              {say(words.mail.keyHint, { name })}
              {kept.has(name) && ` ${words.mail.keyKept}`}
            </>
          }
        >
          {(ties) => (
            <textarea
              {...ties}
              rows={3}
              spellcheck={false}
              autocomplete="off"
              maxLength={8000}
              value={records.get(name) ?? ''}
              onInput={(event) => onRecord(name, event.currentTarget.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
