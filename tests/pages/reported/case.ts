import type { Verdict } from './judge';

/** What stands in a case until somebody has looked at its page. */
export const UNREVIEWED = 'to be reviewed';

/** A page that somebody reported, as a stand-in beside this (`<name>.html`), and what recognition should say of it. */
export type Case = {
  /** The page of ours whose address it had; undefined where it had none. */
  readonly page?: string;
  /** Of which languages the words are. */
  readonly languages: readonly string[];
  readonly expect: Verdict | typeof UNREVIEWED;
};

/** What is wrong with a case, as a sentence that says what to do; undefined where recognition says what it should. */
export function complaint(name: string, { expect }: Case, now: Verdict): string | undefined {
  if (expect === UNREVIEWED)
    return `${name}.html waits for review: look at it, then write into ${name}.ts, as "expect", what recognition should say of it. Today it says ${JSON.stringify(now)}.`;
  if (JSON.stringify(sorted(expect)) === JSON.stringify(sorted(now))) return undefined;
  return `${name}.html should be recognised as ${JSON.stringify(sorted(expect))}, but is as ${JSON.stringify(sorted(now))}.`;
}

/** The same keys in the same order, signs sorted, so that two verdicts can be compared as text. */
function sorted({ form, signs, fields, submit, next, requestCode, question, links, wall }: Verdict): Verdict {
  return { form, signs: signs.toSorted(), fields, submit, next, requestCode, question, links, wall };
}
