import { useMemo } from 'preact/hooks';
import { dayText } from '../../proof/when';
import { StatusLine } from '../parts/status-line';
import { useSurface } from '../surface';
import { useGrowing } from './growing';
import type { Group, Row, Wish } from './rows';

/** So many rows are drawn at once. */
const STEP = 60;

type Props = {
  readonly groups: readonly Group[];
  readonly wish: Wish;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: readonly string[], on: boolean) => void;
};

/** The rows, drawn as far as one has scrolled; all of them count where all are ticked. */
export function AccountList({ groups, wish, ticked, onTick }: Props) {
  const { words, say } = useSurface();
  const ids = groups.flatMap(({ rows }) => rows.map(({ account }) => account.id));
  const { drawn, end, more } = useGrowing<HTMLParagraphElement>(ids.length, STEP, JSON.stringify(wish));
  if (ids.length === 0) return <p class="card">{words.accounts.noMatch}</p>;
  return (
    <section class="stack" aria-label={words.accounts.title}>
      <Tick
        label={say(words.accounts.tickAll, { n: ids.length })}
        checked={ids.every((id) => ticked.has(id))}
        onTick={(on) => onTick(ids, on)}
      />
      {cut(groups, drawn).map(({ title, rows, all }) => (
        <div class="stack" key={title}>
          {wish.grouping !== 'none' && (
            <h2>
              <bdi>{title || words.accounts.noGroup}</bdi> <span class="soft">({all})</span>
            </h2>
          )}
          <ul class="lines card">
            {rows.map((row) => (
              <Line
                key={row.account.id}
                row={row}
                ticked={ticked.has(row.account.id)}
                onTick={(on) => onTick([row.account.id], on)}
              />
            ))}
          </ul>
        </div>
      ))}
      {drawn < ids.length && (
        <p ref={end}>
          <button type="button" class="button" onClick={more}>
            {say(words.accounts.more, { n: ids.length - drawn })}
          </button>
        </p>
      )}
    </section>
  );
}

/** The first `drawn` rows, still in their groups; `all` is how many a group has. */
function cut(groups: readonly Group[], drawn: number) {
  let left = drawn;
  return groups.flatMap(({ title, rows }) => {
    const some = rows.slice(0, Math.max(0, left));
    left -= some.length;
    return some.length > 0 ? [{ title, rows: some, all: rows.length }] : [];
  });
}

type LineProps = { readonly row: Row; readonly ticked: boolean; readonly onTick: (on: boolean) => void };

/** Drawn again only where something about it changed: ticking one of a thousand must not draw them all. */
function Line({ row, ticked, onTick }: LineProps) {
  const { words, language } = useSurface();
  const { account, name, status, events, last } = row;
  return useMemo(() => {
    const { page, organisation, operator, responsible } = account.details ?? {};
    const about = [account.label && page, organisation ?? operator].filter(Boolean).join(', ');
    return (
      <li class="line">
        <input
          type="checkbox"
          aria-label={about ? `${name}, ${about}` : name}
          checked={ticked}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <div>
          <a href={`#accounts/${encodeURIComponent(account.id)}`}>
            <bdi>{name}</bdi>
          </a>
          {about && (
            <p class="soft">
              <bdi>{about}</bdi>
            </p>
          )}
        </div>
        <StatusLine status={status} events={events} />
        <div class="soft">
          {responsible && (
            <p>
              <bdi>{responsible}</bdi>
            </p>
          )}
          {last && (
            <p>
              {words.accounts.last} <time dateTime={last}>{dayText(last, language)}</time>
            </p>
          )}
        </div>
      </li>
    );
    // `onTick` only ever names this account, so that an old one does as well.
  }, [account, name, status.kind, events.length, last, ticked, words, language]);
}

function Tick({ label, checked, onTick }: { label: string; checked: boolean; onTick: (on: boolean) => void }) {
  return (
    <label class="choice small">
      <input type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
