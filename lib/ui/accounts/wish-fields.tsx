import { CASES } from '../../model/case';
import { Field } from '../fields/field';
import { useSurface } from '../surface';
import { GROUPINGS, type Row, SORTS, STANDS, type Wish } from './rows';

type Props = { readonly rows: readonly Row[]; readonly wish: Wish; readonly onChange: (wish: Wish) => void };

/** What to show of a long list, and in which order. */
export function WishFields({ rows, wish, onChange }: Props) {
  const { words } = useSurface();
  const cases = CASES.filter(({ id }) => id === wish.case || rows.some(({ account }) => account.case === id));
  const all = { value: '', name: words.accounts.all } as const;
  return (
    <search class="card wish">
      <Search value={wish.search} onInput={(search) => onChange({ ...wish, search })} />
      <Choice
        label={words.accounts.stand}
        options={[all, ...STANDS.map((one) => ({ value: one, name: words.stand[one] }))]}
        value={wish.stand}
        onChange={(stand) => onChange({ ...wish, stand })}
      />
      <Choice
        label={words.accounts.case}
        options={[all, ...cases.map(({ id }) => ({ value: id, name: words.case[id] }))]}
        value={wish.case}
        onChange={(id) => onChange({ ...wish, case: id })}
      />
      <Choice
        label={words.accounts.sort}
        options={SORTS.map((one) => ({ value: one, name: words.sort[one] }))}
        value={wish.sort}
        onChange={(sort) => onChange({ ...wish, sort })}
      />
      <Choice
        label={words.accounts.grouping}
        options={GROUPINGS.map((one) => ({ value: one, name: words.grouping[one] }))}
        value={wish.grouping}
        onChange={(grouping) => onChange({ ...wish, grouping })}
      />
    </search>
  );
}

export function Search({ value, onInput }: { value: string; onInput: (search: string) => void }) {
  const { words } = useSurface();
  return (
    <Field label={words.accounts.search}>
      {(ties) => (
        <input
          {...ties}
          type="search"
          autocomplete="off"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const found = options.find((one) => one.value === chosen);
    if (found) onChange(found.value);
  };
  return (
    <Field label={label}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
