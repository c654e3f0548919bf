import { LANGUAGES, type Language } from '../../model/case';
import { PageHeading } from '../dashboard/page-heading';
import { Radios } from '../fields/radios';
import { OutcomeNotice } from '../notices/outcome-notice';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { ErasePart } from './erase-part';
import { HoldingsPart } from './holdings-part';
import { useSettings } from './use-settings';

/** What the user can choose, what is stored, and how to be rid of it. */
export function SettingsView({ snapshot }: { snapshot: Snapshot }) {
  const { words } = useSurface();
  return (
    <>
      <PageHeading title={words.settings.title} />
      <Languages />
      <HoldingsPart snapshot={snapshot} />
      <ErasePart accounts={snapshot.accounts} />
    </>
  );
}

/** Chosen is saved: what speaks redraws by itself, here and everywhere. */
function Languages() {
  const { words } = useSurface();
  const { settings, outcome, change } = useSettings();
  const languages = LANGUAGES.map((value) => ({ value, name: words.settings.ownName[value] }));
  const known = (value: string): Language | undefined => LANGUAGES.find((one) => one === value);
  return (
    <section class="card stack" aria-labelledby="languages">
      <h2 id="languages">{words.settings.languages}</h2>
      <Radios
        legend={words.settings.language}
        hint={words.settings.languageHint}
        options={[{ value: '', name: words.settings.asBrowser }, ...languages]}
        value={settings.language ?? ''}
        onChange={(value) => change({ ...settings, language: known(value) })}
      />
      <Radios
        legend={words.settings.texts}
        hint={words.settings.textsHint}
        options={[{ value: '', name: words.settings.asInterface }, ...languages]}
        value={settings.texts ?? ''}
        onChange={(value) => change({ ...settings, texts: known(value) })}
      />
      <OutcomeNotice outcome={outcome} />
    </section>
  );
}
