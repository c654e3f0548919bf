import type { Account } from '../model/account';
import type { Evidence } from '../model/evidence';
import type { Moment } from '../model/time';
import { plain } from './plain';

/** What an export is made from. `log` is as stored, without assignments applied: a proof shows what was recorded. */
export type Proof = {
  readonly accounts: readonly Account[];
  readonly log: readonly Evidence[];
  readonly damaged: readonly Unreadable[];
  readonly now: Moment;
  /** The extension's version. */
  readonly version: string;
};

/** A stored row that could not be read (store/rows `Damaged`). */
export type Unreadable = {
  readonly store: string;
  readonly key: string | number;
  readonly raw: unknown;
  readonly problem: string;
};

export const FORMAT = 'widerspruchslotse-proof';
export const FORMAT_VERSION = 1;

/** The proof as data: everything that is stored, damaged rows as they are. `level` says how strong it is: only recorded. */
export function exportJson({ accounts, log, damaged, now, version }: Proof): string {
  const bundle = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    level: 'recorded',
    exported: { at: now.at, zone: now.zone },
    extension: { name: 'Widerspruchslotse', version },
    accounts,
    log,
    damaged: damaged.map(({ store, key, problem, raw }) => ({ store, key, problem, raw: plain(raw) })),
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
