import type { Bytes } from '../chain/bytes';
import type { Link, SealedRecord } from '../chain/record';
import type { Account } from '../model/account';
import { accountsIn, type Evidence, evidenceSchema } from '../model/evidence';
import type { Moment } from '../model/time';

/** What an export is made from. `log` is as recorded, without assignments applied: a proof shows what was recorded. */
export type Proof = {
  readonly accounts: readonly Account[];
  readonly log: readonly Evidence[];
  /** The chain. Of a record without content, `erased` says when the user erased it; otherwise it is withheld here. */
  readonly records: readonly ProofRecord[];
  /** Where the chain ends, whether or not its last records can be read. */
  readonly end: Link;
  /** The part of `log` that is in no chain (yet). */
  readonly waiting: readonly Evidence[];
  readonly keys: readonly PublicKey[];
  /** Files that belong to events, by their SHA-256 in hex. */
  readonly files: ReadonlyMap<string, Bytes>;
  readonly damaged: readonly Unreadable[];
  /** Whether it shows all there is, or one account alone. */
  readonly scope: 'all' | 'account';
  readonly now: Moment;
  /** The extension's version. */
  readonly version: string;
};
export type ProofRecord = SealedRecord & { readonly erased?: string | undefined };
/** A public key (SPKI, DER) and its SHA-256 in hex. */
export type PublicKey = { readonly fingerprint: string; readonly spki: Bytes };

/** A stored row that could not be read (store/rows `Damaged`). */
export type Unreadable = {
  readonly store: string;
  readonly key: string | number;
  readonly raw: unknown;
  readonly problem: string;
};

/**
 * The proof of one account alone. Of everything else only the headers stay, which name nobody; a row that can't be
 * read might be anybody's and stays away too. So might an erased record: whose it was is erased with it, and that somebody
 * erased something is told of nobody here.
 */
export function only(proof: Proof, id: string): Proof {
  const accountOf = accountsIn(proof.log);
  const twice = idsThereTwice(proof.log);
  // Each by itself: another account's record may bear the same id, by accident or by malice.
  const unsure = (one: Evidence) => twice.has(one.id) || (one.kind === 'attached' && twice.has(one.evidence));
  const mine = (one: Evidence) => one.account === id || (!one.account && !unsure(one) && accountOf(one) === id);
  const log = proof.log.filter(mine);
  const digests = new Set(log.flatMap((one) => (one.kind === 'attached' ? [one.digest] : [])));
  return {
    ...proof,
    scope: 'account',
    // Which accounts share a centre says something about the others.
    accounts: proof.accounts.flatMap(({ centre: _, ...account }) => (account.id === id ? [account] : [])),
    log,
    records: proof.records.map((one) => {
      const said = evidenceSchema.safeParse(one.content?.payload).data;
      return said && mine(said) ? one : withheld(one);
    }),
    waiting: proof.waiting.filter(mine),
    files: new Map([...proof.files].filter(([digest]) => digests.has(digest))),
    damaged: [],
  };
}

/** What the user said of such an id may have been said of either. */
function idsThereTwice(log: readonly Evidence[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(log.flatMap(({ id }) => (seen.size === seen.add(id).size ? [id] : [])));
}

function withheld({ header, signature }: ProofRecord): ProofRecord {
  return { header, signature };
}
