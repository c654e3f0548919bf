import { utf8 } from './bytes';
import { canonical } from './canonical';
import { contentDigest, type Link, linkTo, type SealedRecord, START, signatureBytes } from './record';
import type { Verifier } from './signature';

/**
 * What is wrong with a record. `missing`: it is not there (`to`: nor are those up to this one). `previous`: it does not
 * follow the record before it. `content`: its payload is of another kind or time than its header says.
 */
export type ChainProblem = {
  readonly record: number;
  readonly what: 'missing' | 'duplicate' | 'order' | 'previous' | 'key' | 'signature' | 'digest' | 'content';
  readonly to?: number;
};

/** Verifiers by the fingerprint of their key. */
export type Verifiers = ReadonlyMap<string, Verifier>;

/**
 * Checks records, in the order they came in, as the chain that follows `from`: each by itself, that each follows the
 * one before, that none is missing in between, twice there, or out of order. Whether the end is whole only a head can say.
 */
export async function checkChain(
  records: readonly SealedRecord[],
  verifiers: Verifiers,
  from: Link = START,
): Promise<readonly ChainProblem[]> {
  const single = await Promise.all(records.map((one) => problemsOf(one, verifiers)));
  return [...single.flat(), ...orderProblems(records, from), ...(await linkProblems(records, from))];
}

async function problemsOf(one: SealedRecord, verifiers: Verifiers): Promise<readonly ChainProblem[]> {
  const { header, content } = one;
  const found: ChainProblem['what'][] = [];
  const verify = verifiers.get(header.key);
  if (!verify) found.push('key');
  else if (!(await verify(utf8(canonical(header)), signatureBytes(one)))) found.push('signature');
  if (content && (await contentDigest(content)) !== header.payload) found.push('digest');
  if (content && (content.payload.kind !== header.kind || content.payload.at !== header.at)) found.push('content');
  return found.map((what) => ({ record: header.sequence, what }));
}

function orderProblems(records: readonly SealedRecord[], from: Link): readonly ChainProblem[] {
  const found: ChainProblem[] = [];
  const seen = new Set<number>();
  let highest = from.sequence;
  for (const { header } of records) {
    const { sequence } = header;
    if (seen.has(sequence)) found.push({ record: sequence, what: 'duplicate' });
    else if (sequence < highest || sequence <= from.sequence) found.push({ record: sequence, what: 'order' });
    seen.add(sequence);
    highest = Math.max(highest, sequence);
  }
  return found;
}

/** Links and gaps, looked at in the order of the sequence. */
async function linkProblems(records: readonly SealedRecord[], from: Link): Promise<readonly ChainProblem[]> {
  const found: ChainProblem[] = [];
  const ends = await Promise.all(records.map(({ header }) => linkTo(header)));
  const inOrder = records
    .flatMap(({ header }, at) => (ends[at] ? [{ header, end: ends[at] }] : []))
    .sort((a, b) => a.header.sequence - b.header.sequence);
  let before = from;
  for (const { header, end } of inOrder) {
    const gap = header.sequence - before.sequence;
    if (gap > 1) found.push(missing(before.sequence + 1, header.sequence - 1));
    if (gap === 1 && header.previous !== before.digest) found.push({ record: header.sequence, what: 'previous' });
    before = end;
  }
  return found;
}

/** These records are not there. */
export function missing(first: number, last: number): ChainProblem {
  return { record: first, what: 'missing', ...(last > first ? { to: last } : {}) };
}
