import { sha256 } from '../../chain/bytes';
import type { Files } from '../bundle/paths';
import type { Problem } from './problems';
import { attachedSchema, type ProofData } from './schema';

/**
 * Each added file that a shown record names must be there; each that is there must be named by one, or by what waits
 * to be sealed, and bear the name that follows from its digest.
 */
export async function attachmentProblems(proof: ProofData, files: Files): Promise<readonly Problem[]> {
  const sealed = sizes(sealedPayloads(proof));
  const named = new Map([...sizes(proof.waiting), ...sealed]);
  const here = new Set<string>();
  const found: Problem[] = [];
  for (const { digest, file, size } of proof.attachments) {
    const problem = (what: Extract<Problem, { where: 'attachment' }>['what']) =>
      found.push({ where: 'attachment', name: digest, what });
    const bytes = files.get(file);
    if (here.has(digest)) problem('duplicate');
    here.add(digest);
    if (!file.startsWith(`attachments/${digest}.`)) problem('name');
    if (!bytes) problem('missing');
    else if (bytes.length !== size || (await sha256(bytes)) !== digest) problem('changed');
    if (!named.has(digest)) problem('unlisted');
    else if (named.get(digest) !== size) problem('changed');
  }
  const gone = [...sealed.keys()].filter((digest) => !here.has(digest));
  return [...found, ...gone.map((digest): Problem => ({ where: 'attachment', name: digest, what: 'missing' }))];
}

/** How many added files no shown record names: nothing but the head says that they were there. */
export function unprotected(proof: ProofData): number {
  const sealed = sizes(sealedPayloads(proof));
  return proof.attachments.filter(({ digest }) => !sealed.has(digest)).length;
}

function sealedPayloads({ records }: ProofData): readonly unknown[] {
  return records.flatMap((one) => ('content' in one ? [one.content.payload] : []));
}

function sizes(payloads: readonly unknown[]): ReadonlyMap<string, number> {
  return new Map(
    payloads.flatMap((one) => {
      const event = attachedSchema.safeParse(one).data;
      return event ? [[event.digest, event.size] as const] : [];
    }),
  );
}
