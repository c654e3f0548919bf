import type { Words } from '../../locales/index';
import { isMetas } from '../model/mail';
import type { Proof } from './export';

/** One level of assurance in words, and how far it is reached. */
export type Level = { readonly text: string; readonly state: string };

/** The four levels of assurance, the weakest first (docs/proof-format.md); also for the proof log. */
export function levelsOf(proof: Pick<Proof, 'records' | 'waiting' | 'log'>, words: Words): readonly Level[] {
  const { records, waiting, log } = proof;
  const sealed =
    records.length === 0 ? words.report.notReached : waiting.length > 0 ? words.report.partly : words.report.reached;
  const mailed = log.some(
    (one) =>
      one.kind === 'mailed' && one.verdict === 'confirmed' && one.signatures.some((by) => isMetas(by, one.sender)),
  );
  return [
    { text: words.report.levelRecorded, state: words.report.reached },
    { text: words.report.levelSealed, state: sealed },
    { text: words.report.levelStamped, state: words.report.notReached },
    { text: words.report.levelMail, state: mailed ? words.report.reachedByKey : words.report.notReached },
  ];
}
