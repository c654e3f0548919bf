import type { Account } from '../../model/account';
import { DETAILS, isOrganisations } from '../../model/case';
import { coverage } from '../../model/coverage';
import { duesOf } from '../../model/due';
import { assign } from '../../model/evidence';
import { eventsOf } from '../../model/status';
import { accountName } from '../../proof/names';
import { headersOf } from '../../proof/report';
import { AccountRow } from '../account/account-row';
import { ChapterPart } from '../dashboard/chapter-part';
import { PageHeading } from '../dashboard/page-heading';
import { FactLine } from '../parts/fact-line';
import { FactPart } from '../parts/fact-part';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';

type Props = {
  readonly account: Account;
  readonly snapshot: Snapshot;
  /** Whether the user came to change its text. */
  readonly isText: boolean;
};

/** One account's file: where it stands and what is next, everything about it, and its story. */
export function AccountView({ account, snapshot, isText }: Props) {
  const { words } = useSurface();
  const { accounts } = snapshot;
  const log = assign(snapshot.log);
  const events = eventsOf(account, log);
  const now = new Date();
  return (
    <>
      <PageHeading title={accountName(account, words)} />
      <p>
        <a href="#accounts">{words.accounts.back}</a>
      </p>
      <ul class="accounts alone">
        <AccountRow
          account={account}
          accounts={accounts}
          covered={coverage(accounts, log)}
          due={duesOf(accounts, log, now).get(account.id)}
          events={events}
          now={now}
          isText={isText}
          onRemoved={() => {
            location.hash = '#accounts';
          }}
        />
      </ul>
      <Details account={account} />
      <ChapterPart
        chapter={{ kind: 'account', account, events }}
        headers={headersOf(snapshot)}
        title={words.dashboard.log}
      />
    </>
  );
}

/** What is known about the account and who is responsible for it. */
function Details({ account }: { account: Account }) {
  const { words } = useSurface();
  const { details = {}, body, role, email } = account;
  const lines = [
    ...DETAILS.flatMap((one) => (details[one] ? [[words.detail[one].label, details[one]] as const] : [])),
    ...(body ? [[words.accounts.body, words.bodies[body]] as const] : []),
    ...(role ? [[words.accounts.role, words.roles[role]] as const] : []),
    ...(email ? [[words.fact.email, email] as const] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="about">
      <h2 id="about">{words.accounts.about}</h2>
      <dl>
        {lines.map(([label, value]) => (
          <FactPart key={label} fact={{ label, value, form: 'line' }} />
        ))}
      </dl>
      {isOrganisations(account.case) && <FactLine id="joint-controllers" />}
    </section>
  );
}
