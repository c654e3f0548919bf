import { problemText } from '../../proof/verify/tell';
import { useChain } from '../chain';
import { useSurface } from '../surface';
import { Notice } from './notice';

/** Says where the stored chain is not whole, and that nothing else is touched by it. */
export function ChainNotice({ reach }: { reach: 'new' | 'whole' }) {
  const { database, words, language, say } = useSurface();
  const problems = useChain(database, reach);
  if (problems.length === 0) return null;
  const shown = problems.slice(0, 20);
  return (
    <Notice tone="bad" role="alert">
      <p>{say(words.problem.chain, { n: problems.length })}</p>
      <ul>
        {shown.map(({ record, what, to }) => {
          const name = String(record);
          const text = problemText(
            { where: 'record', name, what, ...(to ? { to: String(to) } : {}) },
            { words, language },
          );
          return <li key={`${name} ${what}`}>{text}</li>;
        })}
      </ul>
    </Notice>
  );
}
