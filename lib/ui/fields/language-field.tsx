import { LANGUAGES, type Language } from '../../model/case';
import { useSurface } from '../surface';
import { Field } from './field';

/** The language of an account's texts. */
export function LanguageField({ value, onChange }: { value: Language; onChange: (language: Language) => void }) {
  const { words } = useSurface();
  const choose = (chosen: string) => {
    const language = LANGUAGES.find((one) => one === chosen);
    if (language) onChange(language);
  };
  return (
    <Field label={words.account.language}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {words.language[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
