import type { Words } from '../../../locales/index';
import { say } from '../../../locales/say';
import type { Language } from '../../model/case';
import { runsOf, runsText } from '../ranges';
import { whenText } from '../when';
import type { Problem } from './problems';
import type { About, Verdict } from './verify';

/** The part of the words that is needed, so that the stand-alone checker carries no more. */
export type Speech = { readonly words: Pick<Words, 'verify'>; readonly language: Language };

/** A verdict in words: what the whole is, what is wrong, what is known, and what that means. */
export type Told = {
  readonly whole: boolean;
  readonly headline: string;
  readonly problems: readonly string[];
  readonly facts: readonly string[];
  readonly meaning: string | undefined;
};

/** So many problems are told one by one; a file that is nothing but wrong has thousands. */
const MOST_TOLD = 50;

export function tellVerdict({ problems, about }: Verdict, speech: Speech): Told {
  const { words, language } = speech;
  const whole = problems.length === 0;
  const told = problems.slice(0, MOST_TOLD).map((one) => problemText(one, speech));
  const rest = problems.length - told.length;
  return {
    whole,
    headline: whole ? words.verify.whole : say(words.verify.broken, { n: problems.length }, language),
    problems: rest > 0 ? [...told, say(words.verify.more, { n: rest })] : told,
    facts: about ? factsOf(about, speech) : [],
    meaning: whole ? words.verify.means : undefined,
  };
}

/** One problem as a sentence; also for the chain in the store. */
export function problemText({ where, name, what, to }: Problem, { words }: Speech): string {
  const place = to ? words.verify.where.records : words.verify.where[where];
  return say(words.verify.problem, {
    where: say(place, { name: name || '?', ...(to ? { to } : {}) }),
    what: words.verify.what[what],
  });
}

function factsOf(about: About, { words, language }: Speech): readonly string[] {
  const when = whenText(about.exported, '{date}, {time} ({zone}, UTC{offset})', language);
  const counted = (message: typeof words.verify.records, n: number) => (n > 0 ? [say(message, { n }, language)] : []);
  const listed = (message: string, numbers: readonly number[]) =>
    numbers.length > 0 ? [say(message, { records: runsText(runsOf(numbers)) })] : [];
  return [
    say(words.verify.exported, { when, version: about.version }),
    about.scope === 'all' ? words.verify.scopeAll : words.verify.scopeAccount,
    say(words.verify.records, { n: about.records }, language),
    ...listed(words.verify.withheld, about.withheld),
    ...listed(words.verify.erased, about.erased),
    ...listed(words.verify.later, about.later),
    ...listed(words.verify.clock, about.clock),
    ...counted(words.verify.attachments, about.attachments),
    ...counted(words.verify.unprotected, about.unprotected),
    ...counted(words.verify.waiting, about.waiting),
    ...counted(words.verify.damaged, about.damaged),
    ...about.keys.map((key, at) => {
      const signed = about.signed[at] ?? [];
      if (signed.length === 0) return say(words.verify.key, { key });
      return say(words.verify.keySigned, { key, records: runsText(runsOf(signed)) });
    }),
    ...(about.closedBy ? [say(words.verify.closedBy, { key: about.closedBy })] : []),
  ];
}
