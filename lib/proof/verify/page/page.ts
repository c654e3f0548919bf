import { verify as de, manifest as manifestDe } from '../../../../locales/de.json';
import { verify as en, manifest as manifestEn } from '../../../../locales/en.json';
import { say } from '../../../../locales/say';
import { sha256 } from '../../../chain/bytes';
import type { Language } from '../../../model/case';
import { type Speech, tellVerdict } from '../tell';
import { verifyBundle } from '../verify';

// The stand-alone checker: words.verify.html in each bundle (tools/verify-page.mjs makes one file of it). It has no network,
// no storage and no markup from outside: all it shows goes through textContent.

const SPEECH: Readonly<Record<Language, Speech & { readonly name: string }>> = {
  de: { language: 'de', words: { verify: de }, name: manifestDe.name },
  en: { language: 'en', words: { verify: en }, name: manifestEn.name },
};

let given: File | undefined;
let speech = SPEECH[navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en'];

start();

function start(): void {
  for (const language of ['de', 'en'] as const) {
    element(language).addEventListener('click', () => {
      speech = SPEECH[language];
      draw();
    });
  }
  const input = element('file') as HTMLInputElement;
  input.addEventListener('change', () => take(input.files?.[0]));
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
  draw();
}

function take(file: File | undefined): void {
  if (!file) return;
  given = file;
  draw();
}

function draw(): void {
  const { words } = speech;
  document.documentElement.lang = speech.language;
  document.title = `${words.verify.title} – ${speech.name}`;
  for (const [id, text] of Object.entries({
    title: words.verify.title,
    intro: words.verify.intro,
    choose: words.verify.choose,
    drop: words.verify.drop,
  }))
    element(id).textContent = text;
  for (const language of ['de', 'en'])
    element(language).setAttribute('aria-pressed', String(language === speech.language));
  if (given) check(given);
}

async function check(file: File): Promise<void> {
  const { words } = speech;
  show('wait', [words.verify.checking]);
  const now = speech;
  const lines = await result(file);
  // Another file or language was chosen meanwhile.
  if (file === given && now === speech) show(lines.tone, lines.text);
}

async function result(file: File): Promise<{ tone: string; text: readonly string[] }> {
  const { words } = speech;
  if (!globalThis.crypto?.subtle) return { tone: 'bad', text: [words.verify.unchecked] };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { whole, headline, problems, facts, meaning } = tellVerdict(await verifyBundle(bytes), speech);
    const about = [
      say(words.verify.file, { name: file.name }),
      say(words.verify.fileDigest, { digest: await sha256(bytes) }),
    ];
    return {
      tone: whole ? 'good' : 'bad',
      text: [headline, ...problems, ...about, ...facts, ...(meaning ? [meaning] : [])],
    };
  } catch (error) {
    return { tone: 'bad', text: [say(words.verify.unread, { problem: String(error) })] };
  }
}

function show(tone: string, lines: readonly string[]): void {
  const result = element('result');
  result.dataset.tone = tone;
  result.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
