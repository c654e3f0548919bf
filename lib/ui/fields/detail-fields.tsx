import { MOST_TEXT } from '../../model/account';
import type { Detail } from '../../model/case';
import type { Details } from '../adding/new-account';
import { useSurface } from '../surface';
import { Field } from './field';

type Props = {
  readonly asks: readonly Detail[];
  readonly needs: readonly Detail[];
  readonly values: Details;
  readonly onInput: (values: Details) => void;
  /** Those without which it does not go on. */
  readonly wrong: readonly Detail[];
};

/** What may well take several lines. */
const LONG: readonly Detail[] = ['contact', 'operator', 'authority', 'prompts', 'answers', 'facts'];

/** What a case's texts need to know besides: one field each. */
export function DetailFields({ asks, needs, values, onInput, wrong }: Props) {
  const { words } = useSurface();
  return (
    <>
      {asks.map((detail) => {
        const needed = needs.includes(detail);
        return (
          <Field
            key={detail}
            label={words.detail[detail].label}
            mark={needed ? 'required' : 'optional'}
            hint={words.detail[detail].hint}
            error={wrong.includes(detail) ? words.account.missing : undefined}
          >
            {(ties) => {
              const control = {
                ...ties,
                required: needed,
                maxLength: MOST_TEXT,
                value: values[detail] ?? '',
              };
              const input = (value: string) => onInput({ [detail]: value });
              return LONG.includes(detail) ? (
                <textarea {...control} rows={3} onInput={(event) => input(event.currentTarget.value)} />
              ) : (
                <input
                  {...control}
                  type="text"
                  autocomplete={detail === 'name' ? 'name' : 'off'}
                  onInput={(event) => input(event.currentTarget.value)}
                />
              );
            }}
          </Field>
        );
      })}
    </>
  );
}
