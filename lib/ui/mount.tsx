import { type ComponentType, render } from 'preact';
import browser from 'webextension-polyfill';
import { languageFor } from '../../locales/index';
import type { Language } from '../model/case';
import { isManaged, type Managed, UNMANAGED } from '../model/managed';
import { SETTINGS } from '../model/settings';
import { type Database, openDatabase } from '../store/database';
import { readManaged } from '../store/managed';
import { readSettings, type Settings, settingsIn } from '../store/settings';
import { Notice } from './notices/notice';
import { type Speech, SurfaceContext, speechIn } from './surface';

/**
 * Draws a surface into the page, on its open database, or says why that can't be: in the language that the user chose,
 * and in another one as soon as they choose it, on whatever surface.
 */
export async function mount(
  document: Document,
  App: ComponentType,
  open: () => Promise<Database> = openDatabase,
): Promise<void> {
  const root = document.body;
  let settings: Settings = {};
  let managed = UNMANAGED;
  const reading = readSettings(browser.storage.local).then((read) => {
    settings = read;
  });
  let draw: (() => void) | undefined;
  /** What begins with an administrator's values begins anew where they come late, unless the user has begun. */
  let beginning = 0;
  let begun = false;
  // Nobody waits for it: just after its start the browser takes seconds to say it.
  readManaged(browser.storage.managed).then((read) => {
    if (!isManaged(read)) return;
    managed = read;
    if (!begun) beginning += 1;
    draw?.();
  });
  root.addEventListener(
    'input',
    () => {
      begun = true;
    },
    { once: true },
  );
  try {
    const [database, tab] = await Promise.all([open(), browser.tabs.getCurrent(), reading]);
    const inTab = tab !== undefined;
    document.documentElement.dataset.place = inTab ? 'tab' : 'popup';
    const version = browser.runtime.getManifest().version;
    draw = () => {
      const speech = speak(document, languageOf(settings, managed));
      const textLanguage = settings.texts ?? speech.language;
      const surface = { ...speech, database, managed, inTab, settings, textLanguage, version };
      render(
        <SurfaceContext.Provider value={surface}>
          <App key={beginning} />
        </SurfaceContext.Provider>,
        root,
      );
    };
    draw();
    browser.storage.onChanged.addListener((changes, area) => {
      if (area !== 'local' || !(SETTINGS in changes)) return;
      settings = settingsIn(changes[SETTINGS]?.newValue);
      draw?.();
    });
  } catch (error) {
    await reading;
    render(<Unopened speech={speak(document, languageOf(settings, managed))} error={error} />, root);
  }
}

/** What the user chose, else what an administrator set beforehand, else what the browser speaks. */
function languageOf(settings: Settings, managed: Managed): Language {
  return settings.language ?? managed.values.language ?? languageFor(browser.i18n.getUILanguage());
}

function speak(document: Document, language: Language): Speech {
  const speech = speechIn(language);
  document.documentElement.lang = speech.language;
  document.title = speech.words.manifest.name;
  return speech;
}

function Unopened({ speech, error }: { speech: Speech; error: unknown }) {
  const { words, say } = speech;
  const newer = error instanceof DOMException && error.name === 'VersionError';
  return (
    <main class="page stack">
      <h1>{words.manifest.name}</h1>
      <Notice tone="bad" role="alert">
        {newer ? words.problem.newer : say(words.problem.unopened, { problem: String(error) })}
      </Notice>
    </main>
  );
}
