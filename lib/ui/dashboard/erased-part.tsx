import { runsOf, runsText } from '../../proof/ranges';
import type { Row } from '../../store/chain/row';
import { useSurface } from '../surface';

/** What the user had erased: gone, and not hidden. */
export function ErasedPart({ records }: { records: readonly Row[] }) {
  const { words, say } = useSurface();
  const erased = records.filter(({ content }) => !content).map(({ header }) => header.sequence);
  if (erased.length === 0) return null;
  return <p class="card">{say(words.report.erased, { records: runsText(runsOf(erased)) })}</p>;
}
