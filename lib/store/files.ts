import { type Bytes, sha256 } from '../chain/bytes';
import { type Event, type Evidence, MEDIA, type Media, MOST_FILE } from '../model/evidence';
import type { Database } from './database';
import { appendWith } from './log';
import type { Saved } from './rows';

/** A file that the user adds to an event. */
export type AddedFile = {
  readonly name: string;
  readonly media: string;
  readonly bytes: Bytes;
  readonly captured?: Extract<Event, { kind: 'attached' }>['captured'];
};
/** Why a file is not taken. */
export type Refused = { readonly kind: 'too-large' | 'empty' | 'unknown-kind' };

/** Adds a file to an event: bytes and evidence, both or none. */
export async function attach(
  database: Database,
  to: Evidence,
  file: AddedFile,
  now: Date = new Date(),
): Promise<Saved<Evidence> | Refused> {
  const { bytes } = file;
  const media = MEDIA.find((one) => one === mediaOf(file));
  if (!media) return { kind: 'unknown-kind' };
  if (bytes.length > MOST_FILE) return { kind: 'too-large' };
  if (bytes.length === 0) return { kind: 'empty' };
  const digest = await sha256(bytes);
  const name = file.name.slice(-255);
  const account = to.account ? { account: to.account } : {};
  const event = {
    kind: 'attached',
    ...account,
    evidence: to.id,
    name,
    media,
    size: bytes.length,
    digest,
    ...(file.captured ? { captured: file.captured } : {}),
  } as const;
  return appendWith(database, event, { digest, bytes }, now);
}

/** A mail that the user got, as it is told in the log; its file makes the rest. */
export type AddedMail = Omit<Extract<Event, { kind: 'mailed' }>, 'kind' | 'fileDigest'>;

/** Adds a mail to an account's log: what it says, the file as it is, both or none. */
export async function addMail(
  database: Database,
  mail: AddedMail,
  file: Pick<AddedFile, 'name' | 'bytes'>,
  now: Date = new Date(),
): Promise<Saved<Evidence>> {
  const { bytes } = file;
  const [id, digest] = [crypto.randomUUID(), await sha256(bytes)];
  const { account } = mail;
  const attached = {
    kind: 'attached',
    account,
    evidence: id,
    name: file.name.slice(-255),
    media: 'message/rfc822',
    size: bytes.length,
    digest,
  } as const;
  return appendWith(database, attached, { digest, bytes }, now, { ...mail, kind: 'mailed', fileDigest: digest, id });
}

/** Many systems know no kind for a saved mail. */
function mediaOf({ name, media }: AddedFile): Media | string {
  return /\.eml$/i.test(name) ? 'message/rfc822' : media;
}

/** One added file's bytes; undefined where they are gone. */
export async function readFile(database: Database, digest: string): Promise<Bytes | undefined> {
  const value = await database.get('files', digest);
  return isBytes(value) ? value : undefined;
}

/** All added files by their digest. */
export async function readFiles(database: Database): Promise<ReadonlyMap<string, Bytes>> {
  const { store } = database.transaction('files');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.flatMap((key, at) => (isBytes(values[at]) ? [[key, values[at]]] : [])));
}

function isBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
}
