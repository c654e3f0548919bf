import { AboutView } from '../about/about-view';
import { AccessNotice } from '../access/access-notice';
import { AccessView } from '../access/access-view';
import { AccountView } from '../accounts/account-view';
import { AccountsView } from '../accounts/accounts-view';
import { BackupView } from '../backup/backup-view';
import { ImportView } from '../import/import-view';
import { LetterView } from '../letters/letter-view';
import { LettersView } from '../letters/letters-view';
import { Notice } from '../notices/notice';
import { Brand } from '../parts/brand';
import { ReportView } from '../report/report-view';
import { SettingsView } from '../settings/settings-view';
import { type Snapshot, useSnapshot } from '../snapshot';
import { StatusView } from '../status/status-view';
import { useSurface } from '../surface';
import { WayView } from '../ways/way-view';
import { FactsView } from './facts-view';
import { LogView } from './log-view';
import { type Place, usePlace } from './place';
import { VerifyView } from './verify-view';

/** The full page: the proof log, the letters, the ways to go by hand, the facts, and what was reported. */
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
        {place.kind !== 'access' && <AccessNotice />}
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
          <a href="#accounts" aria-current={here(ABOUT_ACCOUNTS.includes(place.kind))}>
            {words.dashboard.accounts}
          </a>
        </li>
        <li>
          <a href="#log" aria-current={here(place.kind === 'log')}>
            {words.dashboard.log}
          </a>
        </li>
        <li>
          <a href="#verify" aria-current={here(place.kind === 'verify')}>
            {words.verify.title}
          </a>
        </li>
        <li>
          <a href="#backup" aria-current={here(place.kind === 'backup')}>
            {words.backup.title}
          </a>
        </li>
        <li>
          <a href="#letter" aria-current={here(place.kind === 'letter' || place.kind === 'letters')}>
            {words.dashboard.letters}
          </a>
        </li>
        <li>
          <a href="#facts" aria-current={here(place.kind === 'facts')}>
            {words.dashboard.facts}
          </a>
        </li>
        <li>
          <a href="/practice.html">{words.practice.name}</a>
        </li>
        <li>
          <a href="#settings" aria-current={here(place.kind === 'settings')}>
            {words.settings.title}
          </a>
        </li>
        <li>
          <a href="#about" aria-current={here(place.kind === 'about')}>
            {words.about.title}
          </a>
        </li>
      </ul>
    </nav>
  );
}

const ABOUT_ACCOUNTS: readonly Place['kind'][] = ['accounts', 'account', 'import', 'status'];

function View({ place, snapshot }: { place: Place; snapshot: Snapshot }) {
  const { accounts } = snapshot;
  switch (place.kind) {
    case 'log':
      return <LogView snapshot={snapshot} />;
    case 'accounts':
      return <AccountsView snapshot={snapshot} />;
    case 'account': {
      const account = accounts.find((one) => one.id === place.account);
      return account ? (
        <AccountView key={account.id} account={account} snapshot={snapshot} isText={place.part === 'text'} />
      ) : (
        <AccountsView snapshot={snapshot} unknown />
      );
    }
    case 'status':
      return <StatusView snapshot={snapshot} />;
    case 'import':
      return <ImportView />;
    case 'letters':
      return <LettersView snapshot={snapshot} />;
    case 'letter': {
      const account = accounts.find((one) => one.id === place.account);
      return account ? (
        <LetterView
          key={`${account.id} ${place.followUp ?? ''}`}
          account={account}
          followUp={place.followUp}
          snapshot={snapshot}
        />
      ) : (
        <LettersView snapshot={snapshot} unknown />
      );
    }
    case 'way':
      return (
        <WayView
          key={`${place.account} ${place.route}`}
          account={accounts.find((one) => one.id === place.account)}
          route={place.route}
          log={snapshot.log}
        />
      );
    case 'verify':
      return <VerifyView />;
    case 'backup':
      return <BackupView />;
    case 'facts':
      return <FactsView />;
    case 'settings':
      return <SettingsView snapshot={snapshot} />;
    case 'about':
      return <AboutView />;
    case 'access':
      return <AccessView />;
    case 'report':
      return <ReportView />;
  }
}
