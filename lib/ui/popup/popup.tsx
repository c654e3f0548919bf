import { useMemo, useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { assign } from '../../model/evidence';
import { accountName } from '../../proof/names';
import { AccessNotice } from '../access/access-notice';
import { Adding } from '../adding/adding';
import { ChainNotice } from '../notices/chain-notice';
import { DamagedNotice } from '../notices/damaged-notice';
import { Notice } from '../notices/notice';
import { Brand } from '../parts/brand';
import { SurfaceLink } from '../parts/surface-link';
import { type Snapshot, useSnapshot } from '../snapshot';
import { useSurface } from '../surface';
import { Accounts } from './accounts';
import { useHere } from './here';
import { HindranceNotice } from './hindrance-notice';
import { looseIn } from './loose-events';
import { LooseQuestions } from './loose-questions';
import { PictureOffer } from './picture/picture-offer';
import { ProofPart } from './proof-part';
import { useStatusNews } from './status-news';

/** The popup, also usable as a full page: every account, where it stands, and one next step each. */
export function Popup() {
  const { database, words, say } = useSurface();
  const reading = useSnapshot(database);
  return (
    <div class="page">
      <header>
        <Brand />
      </header>
      {reading.kind === 'unreadable' && (
        <Notice tone="bad" role="alert">
          {say(words.problem.unreadable, { problem: reading.problem })}
        </Notice>
      )}
      {reading.kind === 'read' && <Content snapshot={reading.snapshot} />}
      <footer class="soft">{words.common.independent}</footer>
    </div>
  );
}

function Content({ snapshot }: { snapshot: Snapshot }) {
  const { words, say } = useSurface();
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  const [undeclared, setUndeclared] = useState(false);
  const { accounts, damaged } = snapshot;
  const log = useMemo(() => assign(snapshot.log), [snapshot.log]);
  const first = accounts.length === 0;
  const here = useHere();
  const now = new Date();
  // What had the focus is gone after adding or removing; the heading is where the changed list begins.
  const tell = (message: string) => {
    setNews(message);
    heading.current?.focus();
  };
  useStatusNews(accounts, log, setNews);
  const added = (fresh: readonly Account[], lost: boolean) => {
    setUndeclared(lost);
    const [only, ...others] = fresh;
    const one = only && others.length === 0;
    tell(
      one
        ? say(words.popup.added, { account: accountName(only, words) })
        : say(words.popup.addedAll, { n: fresh.length }),
    );
  };
  return (
    <main class="stack">
      <h1 ref={heading} tabIndex={-1} id="question">
        {first ? words.popup.welcome : words.popup.accounts}
      </h1>
      <p class="hidden" role="status">
        {news}
      </p>
      {first && <p>{words.popup.intro}</p>}
      {first && (
        <p>
          <SurfaceLink href="/practice.html">{words.popup.practice}</SurfaceLink>
        </p>
      )}
      <AccessNotice />
      <HindranceNotice here={here} listed={!first} />
      <DamagedNotice count={damaged.length} />
      <ChainNotice reach="new" />
      {undeclared && (
        <Notice tone="bad" role="alert">
          {words.questions.notDeclared}
        </Notice>
      )}
      <PictureOffer here={here} log={log} now={now} />
      <LooseQuestions loose={looseIn(log)} accounts={accounts} now={now} />
      {first ? (
        <Adding accounts={accounts} onAdded={added} begin="questions" now={now} />
      ) : (
        <Accounts
          accounts={accounts}
          log={log}
          now={now}
          onAdded={added}
          onRemoved={(one) => tell(say(words.popup.removed, { account: accountName(one, words) }))}
        />
      )}
      {!(first && log.length === 0 && damaged.length === 0) && <ProofPart accounts={accounts} />}
    </main>
  );
}
