import { type Bytes, hex, sha256, utf8 } from '../../chain/bytes';
import { checkChain, type Verifiers } from '../../chain/check';
import { fromBase64, fromDer, pem, sameBytes } from '../../chain/encoding';
import type { SealedRecord } from '../../chain/record';
import { verifierFor } from '../../chain/signature';
import { type Files, keyPath, recordFiles } from '../bundle/paths';
import { SUMS } from '../format';
import { attachmentProblems, unprotected } from './attachments';
import { checkHead } from './head';
import { openBundle } from './open';
import type { Problem } from './problems';
import { type ProofData, proofSchema, type RecordData } from './schema';
import { strictJson } from './strict';

/** What a bundle is, and what is wrong with it. Without problems it is as it was when it was exported. */
export type Verdict = {
  readonly problems: readonly Problem[];
  /** Undefined where `proof.json` can't be read. */
  readonly about: About | undefined;
};
export type About = {
  readonly scope: ProofData['scope'];
  readonly exported: { readonly at: string; readonly zone: string };
  /** The version that made it. */
  readonly version: string;
  readonly records: number;
  /** Numbers of the records whose content is not in this bundle, and of those that was erased for good. */
  readonly withheld: readonly number[];
  readonly erased: readonly number[];
  /** Numbers of the records that were sealed later than recorded. */
  readonly later: readonly number[];
  /** Numbers of the records that are dated before the one that precedes them: somebody set the clock back. */
  readonly clock: readonly number[];
  /** Events that are in no chain, and rows that could not be read. */
  readonly waiting: number;
  readonly damaged: number;
  readonly attachments: number;
  /** How many of them no sealed record names that is shown here. */
  readonly unprotected: number;
  /** Fingerprints of the keys. Only somebody who knows them from elsewhere knows whose they are. */
  readonly keys: readonly string[];
  /** Which records each key signed, in the order of `keys`. */
  readonly signed: readonly (readonly number[])[];
  /** Fingerprint of the key that signed the head; undefined where no right signature is there. */
  readonly closedBy: string | undefined;
};

/** Checks a bundle's bytes: everything that docs/proof-format.md says, without asking anybody. */
export async function verifyBundle(bytes: Bytes): Promise<Verdict> {
  const opened = openBundle(bytes);
  return 'where' in opened ? { problems: [opened], about: undefined } : verifyFiles(opened);
}

/** The same for files that are unpacked already. */
export async function verifyFiles(files: Files): Promise<Verdict> {
  const listing = await listProblems(files);
  const proof = readProof(files);
  if (!proof) return { problems: [...listing, { where: 'file', name: 'proof.json', what: 'form' }], about: undefined };
  const { records, problems: forms } = readRecords(proof.records);
  const verifiers = await verifiersOf(proof);
  const chain = await checkChain(records, verifiers);
  const head = await checkHead(files, records, verifiers);
  const problems: readonly Problem[] = [
    ...listing,
    ...(await keyProblems(proof, verifiers, head.key)),
    ...forms,
    ...chain.map(
      ({ record, what, to }): Problem => ({
        where: 'record',
        name: String(record),
        what,
        ...(to ? { to: String(to) } : {}),
      }),
    ),
    ...differing(proof, records, files),
    ...(await attachmentProblems(proof, files)),
    ...head.problems,
  ];
  return { problems, about: aboutOf(proof, head.signer) };
}

/** Compares the files with the list of their digests. */
async function listProblems(files: Files): Promise<readonly Problem[]> {
  const list = files.get(SUMS);
  if (!list) return [{ where: 'file', name: SUMS, what: 'missing' }];
  const sums = readSums(list);
  if (!sums) return [{ where: 'file', name: SUMS, what: 'form' }];
  const found: Problem[] = [];
  for (const [name, digest] of sums) {
    const file = files.get(name);
    if (!file) found.push({ where: 'file', name, what: 'missing' });
    else if ((await sha256(file)) !== digest) found.push({ where: 'file', name, what: 'changed' });
  }
  const self = [SUMS, 'head.json', 'head.sig'];
  const unlisted = [...files.keys()].filter((name) => !sums.has(name) && !self.includes(name));
  return [...found, ...unlisted.map((name): Problem => ({ where: 'file', name, what: 'unlisted' }))];
}

function readSums(bytes: Bytes): ReadonlyMap<string, string> | undefined {
  const text = new TextDecoder().decode(bytes);
  const lines = [...text.matchAll(/([0-9a-f]{64}) {2}([A-Za-z0-9._/-]+)\n/g)];
  const sums = new Map(lines.map(([, digest = '', name = '']) => [name, digest]));
  const whole = lines.map(([line]) => line).join('') === text;
  return whole && sums.size === lines.length ? sums : undefined;
}

function readProof(files: Files): ProofData | undefined {
  const file = files.get('proof.json');
  return file && proofSchema.safeParse(strictJson(file, 2, '\n')).data;
}

/** The records with their signatures as WebCrypto takes them; a signature that is none counts as wrong. */
function readRecords(data: readonly RecordData[]): { records: readonly SealedRecord[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const records = data.map((one) => {
    const raw = fromDer(fromBase64(one.signature) ?? new Uint8Array());
    if (!raw) problems.push({ where: 'record', name: String(one.header.sequence), what: 'form' });
    const signature = raw ? hex(raw) : '00'.repeat(64);
    return { header: one.header, signature, ...('content' in one ? { content: one.content } : {}) };
  });
  return { records, problems };
}

async function verifiersOf({ keys }: ProofData): Promise<Verifiers> {
  const pairs = await Promise.all(
    keys.map(async ({ fingerprint, spki }) => {
      const bytes = fromBase64(spki);
      const verify = bytes && (await sha256(bytes)) === fingerprint ? await verifierFor(bytes) : undefined;
      return [fingerprint, verify] as const;
    }),
  );
  return new Map(pairs.flatMap(([fingerprint, verify]) => (verify ? [[fingerprint, verify]] : [])));
}

/** A key that signed nothing here has no business here: it could only lend its name to something else. */
async function keyProblems(
  { keys, records }: ProofData,
  verifiers: Verifiers,
  head: string | undefined,
): Promise<readonly Problem[]> {
  const used = new Set([...records.map(({ header }) => header.key), head]);
  const found: Problem[] = [];
  for (const { fingerprint, spki } of keys) {
    const bytes = fromBase64(spki);
    if (!bytes || (await sha256(bytes)) !== fingerprint)
      found.push({ where: 'key', name: fingerprint, what: 'fingerprint' });
    else if (!verifiers.has(fingerprint)) found.push({ where: 'key', name: fingerprint, what: 'form' });
    if (!used.has(fingerprint)) found.push({ where: 'key', name: fingerprint, what: 'unused' });
  }
  return found;
}

/** What every bundle may hold, whatever it is about. */
const OTHERS = [SUMS, 'head.json', 'head.sig', 'proof.json', 'report.html', 'status.csv', 'VERIFY.txt', 'verify.html'];

/** The files for OpenSSL must say what `proof.json` says, so that nobody is shown one and checks the other; and no file is there but those that a bundle has. */
function differing(proof: ProofData, records: readonly SealedRecord[], files: Files): readonly Problem[] {
  const expected = new Map<string, Bytes>([
    ...records.flatMap(recordFiles),
    ...proof.keys.map(
      ({ fingerprint, spki }) => [keyPath(fingerprint), utf8(pem(fromBase64(spki) ?? new Uint8Array()))] as const,
    ),
  ]);
  const found: Problem[] = [];
  for (const [name, bytes] of expected) {
    const file = files.get(name);
    if (!file) found.push({ where: 'file', name, what: 'missing' });
    else if (!sameBytes(file, bytes)) found.push({ where: 'file', name, what: 'differs' });
  }
  const known = new Set([...OTHERS, ...expected.keys(), ...proof.attachments.map(({ file }) => file)]);
  if (proof.damaged > 0) known.add('damaged.json');
  const others = [...files.keys()].filter((name) => !known.has(name));
  return [...found, ...others.map((name): Problem => ({ where: 'file', name, what: 'unlisted' }))];
}

function aboutOf({ records, ...proof }: ProofData, closedBy: string | undefined): About {
  const numbers = (which: (one: RecordData) => boolean) => records.filter(which).map(({ header }) => header.sequence);
  return {
    scope: proof.scope,
    exported: proof.exported,
    version: proof.extension.version,
    records: records.length,
    withheld: numbers((one) => 'absent' in one && one.absent === 'withheld'),
    erased: numbers((one) => 'absent' in one && one.absent === 'erased'),
    later: numbers(({ header }) => header.sealed !== undefined),
    clock: turnedBack(records),
    waiting: proof.waiting.length,
    damaged: proof.damaged,
    attachments: proof.attachments.length,
    unprotected: unprotected({ ...proof, records }),
    keys: proof.keys.map(({ fingerprint }) => fingerprint),
    signed: proof.keys.map(({ fingerprint }) => numbers(({ header }) => header.key === fingerprint)),
    closedBy,
  };
}

/** Two windows may write within a second or two of each other; a minute is no accident. */
const TOLERANCE = 60_000;

function turnedBack(records: readonly RecordData[]): readonly number[] {
  return records.flatMap(({ header }, at) => {
    const before = records[at - 1]?.header.at;
    const back = before !== undefined && Date.parse(header.at) < Date.parse(before) - TOLERANCE;
    return back ? [header.sequence] : [];
  });
}
