import { type Account, MOST_TEXT, missingDetails, ownText } from '../../model/account';
import { caseOf, type Statement } from '../../model/case';
import { ourTextFor, textFor } from '../../templates/pick';
import { Field } from '../fields/field';
import { FactLine } from '../parts/fact-line';
import { useSurface } from '../surface';

type Props = {
  readonly draft: Account;
  readonly id: Exclude<Statement, 'none'>;
  /** The user's words; null to take ours again. */
  readonly onChange: (text: string | null) => void;
  readonly wrong: boolean;
};

/** What the form for people without an account often demands, in characters (meta-pages.md R9). */
const LEAST = 100;

/** A short text's words, ours or the user's, to read and to change; says whose they are and how long. */
export function StatementText({ draft, id, onChange, wrong }: Props) {
  const { words, say } = useSurface();
  const now = new Date();
  const ours = ourTextFor(draft, id, now).text;
  const { text } = textFor(draft, id, now);
  const own = ownText(draft, id) !== undefined;
  const mayBeNone = caseOf(draft.case).statements.includes('none');
  const missing = missingDetails(draft, caseOf(draft.case).needs).map((one) => words.detail[one].label);
  return (
    <div class="stack">
      <Field
        label={own ? words.account.yours : words.account.ours}
        hint={words.account.textHint}
        error={wrong ? (mayBeNone ? words.account.emptyText : words.account.emptyNeeded) : undefined}
      >
        {(ties) => (
          <textarea
            {...ties}
            rows={7}
            maxLength={MOST_TEXT}
            lang={draft.language}
            dir="auto"
            value={text}
            onInput={({ currentTarget: { value } }) => onChange(value === ours ? null : value)}
          />
        )}
      </Field>
      <p class="soft">{say(words.account.length, { n: [...text].length })}</p>
      {id === 'third-party-statement' && [...text].length < LEAST && <FactLine id="third-party-length" />}
      {!own && missing.length > 0 && (
        <p class="soft">{say(words.account.incomplete, { details: missing.join(', ') })}</p>
      )}
      {own && (
        <p>
          <button type="button" class="button" onClick={() => onChange(null)}>
            {words.account.takeOurs}
          </button>
        </p>
      )}
    </div>
  );
}
