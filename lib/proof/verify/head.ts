import { sha256, utf8 } from '../../chain/bytes';
import { canonical } from '../../chain/canonical';
import type { Verifiers } from '../../chain/check';
import { fromDer, sameBytes } from '../../chain/encoding';
import { linkTo, type SealedRecord, START } from '../../chain/record';
import type { Files } from '../bundle/paths';
import { SUMS } from '../format';
import type { Problem } from './problems';
import { headSchema } from './schema';
import { strictJson } from './strict';

/** `key`: the one that the head names. `signer`: the same where its signature is right. */
type Checked = { readonly problems: readonly Problem[]; readonly key?: string; readonly signer?: string };
type What = Extract<Problem, { where: 'head' }>['what'];

/**
 * Checks the closing statement. It must be signed with the key of the last record: whoever holds a bundle could else cut
 * off records and close what is left with a key of their own.
 */
export async function checkHead(
  files: Files,
  records: readonly SealedRecord[],
  verifiers: Verifiers,
): Promise<Checked> {
  const [bytes, der] = [files.get('head.json'), files.get('head.sig')];
  const wrong = (...whats: readonly What[]) => whats.map((what): Problem => ({ where: 'head', name: '', what }));
  if (!bytes || !der) return { problems: wrong('missing') };
  const head = headSchema.safeParse(strictJson(bytes, 0, '')).data;
  if (!head || !sameBytes(utf8(canonical(head)), bytes)) return { problems: wrong('form') };
  const { key } = head;
  const verify = verifiers.get(key);
  if (!verify) return { problems: wrong('key'), key };
  const raw = fromDer(der);
  if (!raw || !(await verify(bytes, raw))) return { problems: wrong('signature'), key };
  const last = records.at(-1);
  const end = last ? await linkTo(last.header) : START;
  const sums = await sha256(files.get(SUMS) ?? new Uint8Array());
  const problems = [
    ...wrong(...strangeness(key, records)),
    ...(head.sums === sums ? [] : wrong('sums')),
    ...(head.count === end.sequence ? [] : wrong('count')),
    ...(head.last === end.digest ? [] : wrong('last')),
  ];
  return { problems, key, signer: key };
}

function strangeness(key: string, records: readonly SealedRecord[]): readonly What[] {
  const last = records.at(-1);
  if (!last || last.header.key === key) return [];
  return records.some(({ header }) => header.key === key) ? ['earlier-key'] : ['other-key'];
}
