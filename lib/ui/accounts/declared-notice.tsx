import { accountName } from '../../proof/names';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import type { Declared, Undeclared } from './declaring';

/** How many entries were made, and of each account without one why. */
export function DeclaredNotice({ result: { declared, not } }: { result: Declared }) {
  const { words, say } = useSurface();
  const why = (reason: Undeclared['why']) =>
    reason.kind === 'failed' ? say(words.bulk.failed, { problem: reason.problem }) : words.bulkWhy[reason.kind];
  return (
    <Notice tone={not.length === 0 ? 'good' : 'wait'} role="status">
      <p>{say(words.bulk.recorded, { n: declared.length })}</p>
      {not.length > 0 && (
        <details open={not.length <= 10}>
          <summary>{say(words.bulk.not, { n: not.length })}</summary>
          <ul class="points">
            {not.map((one) => (
              <li key={one.account.id}>
                <bdi>{accountName(one.account, words)}</bdi>: {why(one.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
