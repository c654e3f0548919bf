import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { countAll, type Holdings } from '../../store/everything';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { sizeText } from './size';

type Counted = Holdings & {
  /** What lies in the session's memory: tasks of tabs, drafts, a report that waits. */
  readonly session: number;
  /** What the browser says all of it takes on disk, in bytes; undefined where it does not say. */
  readonly disk: number | undefined;
};

/** What is remembered, where, and how much of it there is. Counted anew whenever something was written. */
export function HoldingsPart({ snapshot }: { snapshot: Snapshot }) {
  const { database, words, language, say } = useSurface();
  const [counted, setCounted] = useState<Counted>();
  // A new snapshot is the news that something was written.
  useEffect(() => {
    const over = new AbortController();
    const count = async () => {
      const [holdings, session, { usage: disk }] = await Promise.all([
        countAll(database),
        browser.storage.session.get(null),
        navigator.storage.estimate(),
      ]);
      if (!over.signal.aborted) setCounted({ ...holdings, session: Object.keys(session).length, disk });
    };
    count().catch(() => undefined); // an unreadable database is the snapshot's to report
    return () => over.abort();
  }, [database, snapshot]);
  if (!counted) return null;
  const number = (n: number) => new Intl.NumberFormat(language).format(n);
  const rows = [
    [words.settings.holds.accounts, number(counted.accounts)],
    [words.settings.holds.log, number(counted.log)],
    [words.settings.holds.files, `${number(counted.files)} (${sizeText(counted.bytes, language)})`],
    [words.settings.holds.keys, number(counted.keys)],
    [words.settings.holds.session, number(counted.session)],
  ] as const;
  return (
    <section class="card stack" aria-labelledby="holds">
      <h2 id="holds">{words.settings.holdsTitle}</h2>
      <p>{words.settings.where}</p>
      <dl class="stack">
        {rows.map(([name, value]) => (
          <div class="fact line" key={name}>
            <dt class="soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {counted.disk !== undefined && (
        <p class="soft">{say(words.settings.disk, { size: sizeText(counted.disk, language) })}</p>
      )}
    </section>
  );
}
