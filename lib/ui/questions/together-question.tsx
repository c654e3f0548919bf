import { CentreHint } from '../account/centre-hint';
import { Radios } from '../fields/radios';
import { useSurface } from '../surface';
import { TOGETHER, type Together } from './answers';

type Props = { readonly value: Together; readonly onChange: (value: Together) => void };

/** Whether one objection does for both accounts, and how to find out. */
export function TogetherQuestion({ value, onChange }: Props) {
  const { words } = useSurface();
  const names = { yes: words.questions.yes, no: words.questions.no, unknown: words.questions.unknown };
  return (
    <Radios
      legend={words.questions.together}
      hint={<CentreHint text={words.questions.togetherHint} />}
      options={TOGETHER.map((one) => ({ value: one, name: names[one] }))}
      value={value}
      onChange={onChange}
    />
  );
}
