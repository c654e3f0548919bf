import type { Words } from '../../../locales/index';
import { fromHex, utf8 } from '../../chain/bytes';
import { base64, pem, toDer } from '../../chain/encoding';
import type { Language } from '../../model/case';
import { assign, MEDIA } from '../../model/evidence';
import { statusOf, storiesIn } from '../../model/status';
import type { Proof, ProofRecord } from '../export';
import { FORMAT, FORMAT_VERSION } from '../format';
import { accountName } from '../names';
import { plainText } from '../plain';
import { reportHtml } from '../report';
import { statusText } from '../status-words';
import { fileName } from './attachment';
import { csv } from './csv';
import { type Files, keyPath, recordFiles } from './paths';
import verifyText from './verify.txt?raw';

export type Reader = { readonly words: Words; readonly language: Language };

/** All files of a bundle but those that speak of the others (list of digests, head): docs/proof-format.md. */
export function filesOf(proof: Proof, reader: Reader, verifyPage: string): Files {
  return new Map([
    ['report.html', utf8(reportHtml(proof, reader))],
    ['proof.json', utf8(proofJson(proof))],
    ['status.csv', utf8(statusTable(proof, reader))],
    ['VERIFY.txt', utf8(verifyText)],
    ['verify.html', utf8(verifyPage)],
    ...(proof.damaged.length > 0 ? [['damaged.json', utf8(`${plainText(proof.damaged)}\n`)] as const] : []),
    ...proof.keys.map((key) => [keyPath(key.fingerprint), utf8(pem(key.spki))] as const),
    ...proof.records.flatMap(recordFiles),
    ...attachments(proof).map(({ file, bytes }) => [file, bytes] as const),
  ]);
}

/** The proof as data. Two spaces, no key twice: a reader may insist on exactly these bytes. */
function proofJson(proof: Proof): string {
  const { scope, now, version, accounts, keys, records, waiting, damaged } = proof;
  const data = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    scope,
    exported: { at: now.at, zone: now.zone },
    extension: { name: 'Widerspruchslotse', version },
    accounts,
    keys: keys.map(({ fingerprint, spki }) => ({ fingerprint, spki: base64(spki) })),
    records: records.map(asData),
    waiting,
    attachments: attachments(proof).map(({ digest, file, bytes }) => ({ digest, file, size: bytes.length })),
    damaged: damaged.length,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function asData({ header, signature, content, erased }: ProofRecord) {
  const shown = content ? { content } : { absent: erased ? 'erased' : 'withheld' };
  return { header, signature: base64(toDer(fromHex(signature))), ...shown };
}

/** The stored files that something shown here names, sealed or waiting. A file that nothing names belongs to no bundle. */
function attachments({ records, waiting, files }: Proof) {
  const payloads: readonly Readonly<Record<string, unknown>>[] = [
    ...waiting,
    ...records.flatMap(({ content }) => content?.payload ?? []),
  ];
  const media = new Map(
    payloads.flatMap((one) =>
      one.kind === 'attached' ? [[one.digest, MEDIA.find((known) => known === one.media)] as const] : [],
    ),
  );
  return [...files]
    .filter(([digest]) => media.has(digest))
    .map(([digest, bytes]) => ({ digest, bytes, file: `attachments/${fileName(digest, media.get(digest))}` }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

/** Where each account stands, for a spreadsheet. */
function statusTable({ accounts, log }: Proof, { words, language }: Reader): string {
  const stories = storiesIn(assign(log));
  const rows = accounts.map((one) => {
    const own = stories.get(one.id) ?? [];
    const now = statusOf(own);
    const from = now.kind === 'open' ? '' : now.since;
    return [accountName(one, words), one.email, statusText(now, own, words, language), from];
  });
  return csv([[words.report.account, words.report.email, words.report.status, words.report.since], ...rows]);
}
