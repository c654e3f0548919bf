import { Notice } from '../notices/notice';
import { Brand } from '../parts/brand';
import { type Snapshot, useSnapshot } from '../snapshot';
import { useSurface } from '../surface';
import { LetterView } from './letter-view';
import { LettersView } from './letters-view';
import { LogView } from './log-view';
import { type Place, usePlace } from './place';

/** The full page: the proof log and the letters. */
export function Dashboard() {
  const { database, words, say } = useSurface();
  const reading = useSnapshot(database);
  const place = usePlace();
  return (
    <div class="page" data-view={place.kind}>
      <header class="top">
        <Brand />
        <Sections place={place} />
      </header>
      <main class="stack">
        {reading.kind === 'unreadable' && (
          <Notice tone="bad" role="alert">
            {say(words.problem.unreadable, { problem: reading.problem })}
          </Notice>
        )}
        {reading.kind === 'read' && <View place={place} snapshot={reading.snapshot} />}
      </main>
      <footer class="soft">{words.common.independent}</footer>
    </div>
  );
}

function Sections({ place }: { place: Place }) {
  const { words } = useSurface();
  const here = (is: boolean) => (is ? 'page' : undefined);
  return (
    <nav aria-label={words.dashboard.nav}>
      <ul class="row">
        <li>
          <a href="/popup.html">{words.dashboard.accounts}</a>
        </li>
        <li>
          <a href="#log" aria-current={here(place.kind === 'log')}>
            {words.dashboard.log}
          </a>
        </li>
        <li>
          <a href="#letter" aria-current={here(place.kind !== 'log')}>
            {words.dashboard.letters}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function View({ place, snapshot }: { place: Place; snapshot: Snapshot }) {
  const { accounts } = snapshot;
  switch (place.kind) {
    case 'log':
      return <LogView snapshot={snapshot} />;
    case 'letters':
      return <LettersView accounts={accounts} />;
    case 'letter': {
      const account = accounts.find((one) => one.id === place.account);
      return account ? (
        <LetterView key={account.id} account={account} snapshot={snapshot} />
      ) : (
        <LettersView accounts={accounts} unknown />
      );
    }
  }
}
