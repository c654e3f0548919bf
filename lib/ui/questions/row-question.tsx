import { DETAILS, type Detail } from '../../model/case';
import { CaseChoice } from '../adding/case-choice';
import { useSurface } from '../surface';
import type { Row, Wrong } from './answers';
import { rowName } from './row-name';
import { ThreadsQuestion } from './threads-question';

type Props = {
  readonly row: Row;
  readonly onChange: (part: Partial<Row>) => void;
  readonly wrong: readonly Wrong[];
};

/** One thing to tick, with what it needs to know. */
export function RowQuestion({ row, onChange, wrong }: Props) {
  const { words } = useSurface();
  const { id, draft } = row;
  const here = [...DETAILS, 'email' as const].filter((part: Detail | 'email') => wrong.includes(`${id}.${part}`));
  return (
    <CaseChoice
      name={rowName(id, words)}
      chosen={row.chosen}
      onChoose={(chosen) => onChange({ chosen })}
      draft={draft}
      onChange={(part) => onChange({ draft: { ...draft, ...part } })}
      wrong={here}
    >
      {id === 'threads-linked' && (
        <ThreadsQuestion value={draft.case} onChange={(chosen) => onChange({ draft: { ...draft, case: chosen } })} />
      )}
    </CaseChoice>
  );
}
