import type { Account } from '../../model/account';
import { dayText } from '../../proof/when';
import {
  AUTHORITIES,
  AUTHORITIES_SOURCE,
  type Authority,
  addressOf,
  authorityIn,
  authorityOf,
} from '../../templates/authorities';
import { Field } from '../fields/field';
import { Linked } from '../parts/linked';
import { type Speech, useSurface } from '../surface';

type Details = NonNullable<Account['details']>;
type Props = {
  readonly account: Account;
  readonly onChoose: (details: Pick<Details, 'authority' | 'country'>) => void;
};

/** Enters the authority by where one lives; another one can be written in its place. */
export function AuthorityField({ account, onChoose }: Props) {
  const { words, language } = useSurface();
  const chosen = authorityIn(account.details?.authority ?? '');
  const choose = (area: string) => {
    const authority = authorityOf(area);
    if (authority) onChoose({ authority: addressOf(authority), country: areaName('country', area, account.language) });
  };
  const [lands, countries] = [AUTHORITIES.filter(isLand), AUTHORITIES.filter((one) => !isLand(one))];
  return (
    <div class="stack">
      <Field label={words.authority.area} hint={words.authority.hint}>
        {(ties) => (
          <select {...ties} value={chosen?.area ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{words.authority.none}</option>
            <Areas label={words.authority.germany} authorities={lands} language={language} />
            <Areas label={words.authority.others} authorities={countries} language={language} />
          </select>
        )}
      </Field>
      {chosen && <About authority={chosen} letter={account.language} />}
      <p class="soft">{words.authority.lead}</p>
    </div>
  );
}

/** The German Länder, by the second half of their code (ISO 3166-2:DE). */
const LAND_NAMES: Readonly<Record<string, string>> = {
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  BE: 'Berlin',
  BB: 'Brandenburg',
  HB: 'Bremen',
  HH: 'Hamburg',
  HE: 'Hessen',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  SH: 'Schleswig-Holstein',
  TH: 'Thüringen',
};

function isLand({ area }: Pick<Authority, 'area'>): boolean {
  return area.startsWith('DE-');
}

function areaName(form: 'country' | 'own', area: string, language: Speech['language']): string {
  const [country = area, land] = area.split('-');
  if (form === 'own' && land) return LAND_NAMES[land] ?? area;
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}

type AreasProps = {
  readonly label: string;
  readonly authorities: readonly Authority[];
  readonly language: Speech['language'];
};

function Areas({ label, authorities, language }: AreasProps) {
  const named = authorities.map(({ area }) => ({ area, name: areaName('own', area, language) }));
  return (
    <optgroup label={label}>
      {named
        .sort((a, b) => a.name.localeCompare(b.name, language))
        .map(({ area, name }) => (
          <option key={area} value={area}>
            {name}
          </option>
        ))}
    </optgroup>
  );
}

/** How to reach it, in which language, and how old that knowledge is. */
function About({ authority, letter }: { authority: Authority; letter: Speech['language'] }) {
  const { words, language, say } = useSurface();
  const spoken = authority.language;
  // What one writes there should not travel in the clear.
  const form = authority.form?.startsWith('https:') ? authority.form : undefined;
  const { name: source, date } = AUTHORITIES_SOURCE;
  return (
    <div class="soft">
      <p>
        <Linked text={form ? words.authority.form : words.authority.web} href={form ?? authority.web} />
      </p>
      {spoken && spoken !== letter && (
        <p>
          {say(words.authority.language, {
            language: new Intl.DisplayNames(language, { type: 'language' }).of(spoken) ?? spoken,
          })}
        </p>
      )}
      <p>{say(words.authority.source, { source, date: dayText(date, language) })}</p>
    </div>
  );
}
