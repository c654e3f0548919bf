import type { CaseId } from '../../model/case';
import { Radios } from '../fields/radios';
import { useSurface } from '../surface';

type Props = { readonly value: CaseId; readonly onChange: (id: CaseId) => void };

/** Whether a Threads profile hangs on an Instagram account: it decides which form there is. */
export function ThreadsQuestion({ value, onChange }: Props) {
  const { words } = useSurface();
  return (
    <Radios
      legend={words.questions.linked}
      options={[
        { value: 'threads-linked', name: words.questions.linkedYes },
        { value: 'threads-separate', name: words.questions.linkedNo },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
