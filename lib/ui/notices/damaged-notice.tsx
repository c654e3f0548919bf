import { useSurface } from '../surface';
import { Notice } from './notice';

/** Says that rows could not be read, and that nothing else is touched by it. */
export function DamagedNotice({ count }: { count: number }) {
  const { words, say } = useSurface();
  if (count === 0) return null;
  return <Notice tone="wait">{say(words.problem.damaged, { n: count })}</Notice>;
}
