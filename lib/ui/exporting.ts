import { moment } from '../model/time';
import { only, type Proof } from '../proof/export';
import { deviceKey, publicKeys } from '../store/chain/key';
import { readTail } from '../store/chain/tail';
import { readFiles } from '../store/files';
import { noteKey, sealLog } from '../store/log';
import { download } from './download';
import { takeSnapshot } from './snapshot';
import type { Surface } from './surface';

/** Everything that is stored as a proof, read anew: it must hold what is on disk, not what is drawn. */
export async function takeProof({ database, version }: Pick<Surface, 'database' | 'version'>): Promise<Proof> {
  // What can't be sealed is exported as it is, and the proof says so.
  await sealLog(database);
  await noteKey(database);
  // Who has recorded nothing yet has no key either, and the head is signed with one.
  await deviceKey(database);
  const [snapshot, end, keys, files] = await Promise.all([
    takeSnapshot(database),
    readTail(database),
    publicKeys(database),
    readFiles(database),
  ]);
  return { ...snapshot, end, keys, files, scope: 'all', now: moment(), version };
}

/** Hands the user the proof as one ZIP, of all accounts or of one alone. */
export async function saveProof(surface: Surface, account: string | undefined): Promise<void> {
  const { database, words, language } = surface;
  const all = await takeProof(surface);
  const proof = account === undefined ? all : only(all, account);
  // Only who exports needs these.
  const [{ packProof }, { default: verifyPage }] = await Promise.all([
    import('../proof/bundle/pack'),
    import('virtual:verify-page'),
  ]);
  const signer = await deviceKey(database);
  const bytes = await packProof(proof, { words, language, verifyPage, signer });
  download(document, `${words.proof.file}-${proof.now.at.slice(0, 10)}.zip`, 'application/zip', bytes);
}
