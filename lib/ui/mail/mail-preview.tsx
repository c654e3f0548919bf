import { useId } from 'preact/hooks';
import type { Mail } from '../../proof/mail/read';
import { useSurface } from '../surface';

/** A mail as text; nothing in it is drawn, loaded or can be pressed. */
export function MailPreview({ mail }: { mail: Mail }) {
  const { words } = useSurface();
  const heading = useId();
  const lines = [
    [words.fact.from, mail.from],
    [words.fact.to, mail.to],
    [words.fact.date, mail.date],
    [words.fact.subject, mail.subject],
  ] as const;
  return (
    <section class="stack event" aria-labelledby={heading}>
      <h3 id={heading}>{words.mail.preview}</h3>
      <dl>
        {lines.map(([label, value]) => (
          <div class="fact line" key={label}>
            <dt class="soft">{label}</dt>
            <dd>
              <bdi>{value || words.fact.none}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <blockquote class="quote" dir="auto">
        {mail.text || words.fact.none}
      </blockquote>
    </section>
  );
}
