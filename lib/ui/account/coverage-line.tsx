import type { Account } from '../../model/account';
import { type Coverage, isLinkable } from '../../model/coverage';
import { accountName } from '../../proof/names';
import { FACTS } from '../../templates/facts';
import { FactSource } from '../parts/fact-line';
import { useSurface } from '../surface';

type Props = {
  readonly account: Account;
  readonly accounts: readonly Account[];
  /** How each account is covered (model/coverage). */
  readonly covered: ReadonlyMap<string, Coverage>;
  /** Whether nothing is left to do for this account. */
  readonly done: boolean;
};

/** Which objection covers this account, in a sentence with its source; silent where there is nothing to weigh. */
export function CoverageLine({ account, accounts, covered, done }: Props) {
  const { words, say } = useSurface();
  const nameOf = (id: string) => {
    const found = accounts.find((one) => one.id === id);
    return found ? accountName(found, words) : id;
  };
  const coverage = covered.get(account.id);
  switch (coverage?.kind) {
    case 'covered':
      return <Sentence text={say(words.coverage.covered, { by: nameOf(coverage.by) })} fact="accounts-centre" />;
    case 'shared':
      return <Sentence text={say(words.coverage.shared, { by: nameOf(coverage.by) })} fact="accounts-centre" />;
    case 'repeat':
      return <Sentence text={words.coverage.repeat} fact="earlier-objection" />;
    case 'own': {
      const others = followersOf(account, accounts, covered).map((one) => accountName(one, words));
      if (others.length > 0)
        return <Sentence text={say(words.coverage.leads, { others: others.join(', ') })} fact="accounts-centre" />;
      if (done || accounts.length === 1 || !isLinkable(account)) return null;
      return <Sentence text={words.coverage.own} fact="accounts-centre" />;
    }
    case undefined:
      return null;
  }
}

/** The accounts that this one's objection covers. */
function followersOf({ id }: Account, accounts: readonly Account[], covered: Props['covered']): readonly Account[] {
  return accounts.filter((one) => {
    const coverage = covered.get(one.id);
    return (coverage?.kind === 'covered' || coverage?.kind === 'shared') && coverage.by === id;
  });
}

function Sentence({ text, fact: id }: { text: string; fact: 'accounts-centre' | 'earlier-objection' }) {
  const fact = FACTS.find((one) => one.id === id);
  return (
    <p class="soft">
      <bdi>{text}</bdi> {fact && <FactSource fact={fact} />}
    </p>
  );
}
