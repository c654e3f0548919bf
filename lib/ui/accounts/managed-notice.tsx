import { isManaged } from '../../model/managed';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';

/** Says that an administrator has set something beforehand, and what of it could not be used. */
export function ManagedNotice() {
  const { words, say, managed } = useSurface();
  const set = Object.keys(managed.values);
  if (!isManaged(managed)) return null;
  return (
    <>
      {set.length > 0 && <p class="soft">{say(words.managed.set, { keys: set.join(', ') })}</p>}
      {managed.problems.length > 0 && (
        <Notice tone="wait">{say(words.managed.problems, { keys: managed.problems.join(', ') })}</Notice>
      )}
    </>
  );
}
