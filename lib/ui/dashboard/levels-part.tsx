import { levelsOf } from '../../proof/levels';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';

/** How strong the proof is, in the words of the report. */
export function LevelsPart({ snapshot }: { snapshot: Snapshot }) {
  const { words } = useSurface();
  return (
    <details class="card">
      <summary>{words.report.levels}</summary>
      <ol class="stack inside">
        {levelsOf(snapshot, words).map(({ text, state }, at) => (
          <li key={text}>
            {at + 1}. {text} <strong>({state})</strong>
          </li>
        ))}
      </ol>
    </details>
  );
}
