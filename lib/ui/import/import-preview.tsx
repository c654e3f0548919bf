import { accountName } from '../../proof/names';
import type { Broken, Reading } from '../../sheet/read';
import { useGrowing } from '../accounts/growing';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { problemText } from './problem-words';

type Props = { readonly reading: Reading; readonly onStore: () => void; readonly onDrop: () => void };
type Read = Extract<Reading, { kind: 'read' }>;

/** What a table would bring, before anything is stored: how many accounts, and every line that makes none. */
export function ImportPreview({ reading, onStore, onDrop }: Props) {
  const { words, say } = useSurface();
  if (reading.kind === 'refused') {
    return (
      <Notice tone="bad" role="alert">
        {words.refusal[reading.why]}
      </Notice>
    );
  }
  const { taken, broken } = reading;
  return (
    <>
      <Notice tone={broken.length === 0 ? 'good' : 'wait'} role="status">
        <p>
          {say(words.import.taken, { n: taken.length })}{' '}
          {broken.length > 0 && say(words.import.broken, { n: broken.length })}
        </p>
        <p>{words.import.nothingYet}</p>
      </Notice>
      <p class="row">
        {taken.length > 0 && (
          <button type="button" class="button primary" onClick={onStore}>
            {say(words.import.store, { n: taken.length })}
          </button>
        )}
        <button type="button" class="button" onClick={onDrop}>
          {words.import.drop}
        </button>
      </p>
      <Columns reading={reading} />
      <BrokenLines broken={broken} />
      <TakenLines reading={reading} />
    </>
  );
}

/** What each heading was taken for, and how the file was read. */
function Columns({ reading: { columns, encoding, separator } }: { reading: Read }) {
  const { words, say } = useSurface();
  const unknown = columns.filter(({ heading, column }) => !column && heading !== '');
  return (
    <section class="card stack" aria-labelledby="columns">
      <h2 id="columns">{words.import.columns}</h2>
      <p class="soft">{say(words.import.readAs, { encoding, separator: words.separator[SEPARATORS[separator]] })}</p>
      <dl>
        {columns.map(
          ({ heading, column }) =>
            column && (
              <div class="fact line" key={column}>
                <dt class="soft">
                  <bdi>{heading}</bdi>
                </dt>
                <dd>{words.column[column]}</dd>
              </div>
            ),
        )}
      </dl>
      {unknown.length > 0 && (
        <p>{say(words.import.ignored, { columns: unknown.map(({ heading }) => heading).join(', ') })}</p>
      )}
    </section>
  );
}

const SEPARATORS = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

function BrokenLines({ broken }: { broken: readonly Broken[] }) {
  const speech = useSurface();
  const { words, say } = speech;
  const { drawn, end, more } = useGrowing<HTMLParagraphElement>(broken.length, 60, 'broken');
  if (broken.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="broken">
      <h2 id="broken">{words.import.brokenTitle}</h2>
      <ul class="lines">
        {broken.slice(0, drawn).map(({ line, cells, problems }) => (
          <li class="line named" key={line}>
            <strong>{say(words.import.line, { n: line })}</strong>
            <div>
              {problems.map((one) => {
                const text = problemText(one, speech);
                return <p key={text}>{text}</p>;
              })}
              {cells && (
                <p class="soft">
                  <bdi>{cells.slice(0, 200)}</bdi>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {drawn < broken.length && (
        <p ref={end}>
          <button type="button" class="button" onClick={more}>
            {say(words.accounts.more, { n: broken.length - drawn })}
          </button>
        </p>
      )}
    </section>
  );
}

function TakenLines({ reading: { taken } }: { reading: Read }) {
  const { words, say } = useSurface();
  const { drawn, end, more } = useGrowing<HTMLParagraphElement>(taken.length, 60, 'taken');
  if (taken.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="taken">
      <h2 id="taken">{words.import.takenTitle}</h2>
      <ul class="lines">
        {taken.slice(0, drawn).map(({ line, account, dropped }) => (
          <li class="line named" key={line}>
            <span class="soft">{say(words.import.line, { n: line })}</span>
            <div>
              <p>
                <bdi>{accountName({ ...account, id: '', statement: 'none', added: '' }, words)}</bdi>
              </p>
              <p class="soft">
                <bdi>
                  {[account.details?.organisation, account.details?.responsible, account.email]
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </p>
              {dropped.length > 0 && (
                <p class="soft">
                  {say(words.import.dropped, { columns: dropped.map((one) => words.column[one]).join(', ') })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {drawn < taken.length && (
        <p ref={end}>
          <button type="button" class="button" onClick={more}>
            {say(words.accounts.more, { n: taken.length - drawn })}
          </button>
        </p>
      )}
    </section>
  );
}
