import { type ComponentType, render } from 'preact';
import browser from 'webextension-polyfill';
import { languageFor } from '../../locales/index';
import { type Database, openDatabase } from '../store/database';
import { readManaged } from './managed';
import { Notice } from './notices/notice';
import { type Speech, SurfaceContext, speechIn } from './surface';

/** Draws a surface into the page: in the browser's language, on its open database, or says why that can't be. */
export async function mount(
  document: Document,
  App: ComponentType,
  open: () => Promise<Database> = openDatabase,
): Promise<void> {
  const managed = await readManaged();
  const speech = speechIn(managed.values.language ?? languageFor(browser.i18n.getUILanguage()));
  document.documentElement.lang = speech.language;
  document.title = speech.words.manifest.name;
  const root = document.body;
  try {
    const [database, tab] = await Promise.all([open(), browser.tabs.getCurrent()]);
    const inTab = tab !== undefined;
    document.documentElement.dataset.place = inTab ? 'tab' : 'popup';
    const surface = { ...speech, database, managed, inTab, version: browser.runtime.getManifest().version };
    render(
      <SurfaceContext.Provider value={surface}>
        <App />
      </SurfaceContext.Provider>,
      root,
    );
  } catch (error) {
    render(<Unopened speech={speech} error={error} />, root);
  }
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
