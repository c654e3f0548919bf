import { plainText } from '../../proof/plain';
import type { Damaged } from '../../store/rows';
import { useSurface } from '../surface';

/** Rows that can't be read, exactly as they are stored. */
export function DamagedRows({ rows }: { rows: readonly Damaged[] }) {
  const { words, say } = useSurface();
  if (rows.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="damaged">
      <h2 id="damaged">{words.proof.damagedTitle}</h2>
      <ul class="stack">
        {rows.map(({ store, key, problem, raw }) => (
          <li key={`${store} ${key}`} class="stack">
            <p class="soft">{say(words.proof.damagedRow, { store, key, problem })}</p>
            <pre class="quote raw">{plainText(raw)}</pre>
          </li>
        ))}
      </ul>
    </section>
  );
}
