import type { Bytes } from '../../chain/bytes';
import type { Unopened } from '../../proof/backup/container';
import type { Content, Stored } from '../../proof/backup/content';
import type { Plan } from '../../proof/backup/plan';
import type { Database } from '../../store/database';
import { dump } from '../../store/dump';
import { type Overtaken, restore } from '../../store/restore';
import type { Saved } from '../../store/rows';

/** A backup that was opened, and what bringing it back would do to what was here then. */
export type Opened = { readonly content: Content; readonly here: Stored; readonly plan: Plan };

/** The bytes of a file that can be a backup. A large file of another kind is not read. */
export async function readBackup(file: File): Promise<Bytes | Unopened> {
  const { headerIn, MOST_BACKUP } = await import('../../proof/backup/container');
  const start = headerIn(new Uint8Array(await file.slice(0, 8192).arrayBuffer()));
  if ('kind' in start) return start;
  if (file.size > MOST_BACKUP) return { kind: 'too-large' };
  return new Uint8Array(await file.arrayBuffer());
}

export async function openWith(database: Database, file: Bytes, passphrase: string): Promise<Opened | Unopened> {
  const [{ openBackup }, { decode }] = await Promise.all([
    import('../../proof/backup/container'),
    import('../../proof/backup/content'),
  ]);
  const bytes = await openBackup(file, passphrase);
  if ('kind' in bytes) return bytes;
  const content = await decode(bytes);
  return typeof content === 'string' ? { kind: content } : plan(database, content);
}

/** Looks anew at what is here. */
export async function plan(database: Database, content: Content): Promise<Opened> {
  const { planFor } = await import('../../proof/backup/plan');
  const here = await dump(database);
  return { content, here, plan: await planFor(content, here) };
}

export async function bringBack(
  database: Database,
  { content, here, plan: { relation, records } }: Opened,
  mode: 'merge' | 'replace',
): Promise<Saved | Overtaken> {
  const { changesFor } = await import('../../proof/backup/plan');
  const changes = await changesFor(content.stored, here, relation, mode);
  return restore(database, changes, { mode, made: content.made.at, records: records.backup });
}
