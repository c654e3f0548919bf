import { accountName } from '../../proof/names';
import type { Problem } from '../../sheet/read';
import type { Speech } from '../surface';

/** Why a line makes no account, in a sentence. */
export function problemText(problem: Problem, { words, say }: Pick<Speech, 'words' | 'say'>): string {
  const text = words.lineProblem[problem.kind];
  switch (problem.kind) {
    case 'missing':
      return say(text, { detail: words.column[problem.detail] });
    case 'unknown':
    case 'long':
      return say(text, { column: words.column[problem.column], value: problem.value });
    case 'cells':
      return say(text, { n: problem.n, most: problem.most });
    case 'twice':
      return say(text, { line: problem.line });
    case 'known':
      return say(text, { account: accountName(problem.account, words) });
    case 'case':
    case 'email':
    case 'quotes':
    case 'control':
      return text;
  }
}
