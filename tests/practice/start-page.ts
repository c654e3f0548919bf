import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/setup.mjs';

export const START = 'https://practice.example/';

/** What may go wrong on Meta's pages, to be tried by hand: run.ts serves these instead of the form. */
export const TROUBLES = ['changed', 'login', 'unavailable'] as const;
export const FORM = 'https://www.facebook.com/help/contact/6359191084165019';

type Text = {
  readonly title: string;
  readonly lead: string;
  readonly note: string;
  readonly steps: readonly (readonly [title: string, text: string])[];
  readonly more: string;
  readonly links: readonly (readonly [text: string, url: string])[];
  readonly trouble: string;
  readonly troubles: Readonly<Record<(typeof TROUBLES)[number], string>>;
  readonly end: string;
};

const DE: Text = {
  title: 'Probefahrt',
  lead: 'Hier übst du den Widerspruch von Anfang bis Ende, ohne Konto bei Meta.',
  note: 'Alle Seiten von Facebook, Instagram und Meta sind in diesem Fenster nachgebaut, auch wenn oben ihre echte Adresse steht. Der Browser hat keine Verbindung ins Internet: Nichts, was du eingibst, verlässt diesen Rechner.',
  steps: [
    [
      'Erweiterung öffnen',
      'Klick oben rechts auf das Zeichen mit der Hand. Fehlt es, klick auf das Puzzleteil und dort auf „Widerspruchslotse“.',
    ],
    [
      'Konten wählen',
      'Setze Haken bei Facebook und Instagram. Bezeichnung und E-Mail-Adresse sind freiwillig; nimm zum Beispiel uebung@mail.example.',
    ],
    [
      'Widerspruch starten',
      'Drück bei einem Konto auf „Widerspruch starten“. Das Formular öffnet sich und wird ausgefüllt. Sieh es dir an.',
    ],
    [
      'Selbst absenden',
      'Drück auf „Senden“. Das tut die Erweiterung nie für dich. Gleich danach kommt die Antwort der Seite.',
    ],
    [
      'Nachweis ansehen',
      'Öffne die Erweiterung wieder: Der Stand hat sich geändert, und du kannst das Nachweisprotokoll speichern.',
    ],
  ],
  more: 'Auch ausprobieren',
  links: [
    ['Datenschutzrichtlinie von Facebook: Der richtige Link wird umrandet', 'https://www.facebook.com/privacy/policy/'],
    ['Datenschutzrichtlinie von Instagram', 'https://privacycenter.instagram.com/policy/'],
    ['Metas Portal für Datenschutz-Anfragen', 'https://help.meta.com/support/privacy/'],
    ['Startseite von Facebook: Hier tut die Erweiterung nichts', 'https://www.facebook.com/'],
  ],
  trouble: 'Wenn etwas nicht stimmt',
  troubles: {
    changed: 'Das Formular sieht plötzlich ganz anders aus',
    login: 'Die Seite verlangt eine Anmeldung',
    unavailable: 'Die Seite ist nicht verfügbar',
  },
  end: 'Zum Beenden schließt du das Fenster. Beim nächsten Mal fängt die Übung von vorn an.',
};

const EN: Text = {
  title: 'Trial run',
  lead: 'Practise the objection from beginning to end, without an account at Meta.',
  note: 'All pages of Facebook, Instagram and Meta are rebuilt in this window, even though their real address stands at the top. The browser has no connection to the internet: nothing that you enter leaves this computer.',
  steps: [
    [
      'Open the extension',
      'Click the sign with the hand at the top right. If it is missing, click the puzzle piece and then “Objection Pilot”.',
    ],
    [
      'Choose accounts',
      'Tick Facebook and Instagram. Label and e-mail address are optional; take practice@mail.example, for instance.',
    ],
    [
      'Start the objection',
      'Press “Start objection” on an account. The form opens and is filled in. Have a look at it.',
    ],
    ['Send it yourself', 'Press “Submit”. The extension never does that for you. The page’s answer comes right after.'],
    ['Look at the proof', 'Open the extension again: the status has changed, and you can save the proof log.'],
  ],
  more: 'Also try',
  links: [
    ['Facebook’s privacy policy: the right link gets a ring', 'https://www.facebook.com/privacy/policy/'],
    ['Instagram’s privacy policy', 'https://privacycenter.instagram.com/policy/'],
    ['Meta’s portal for privacy requests', 'https://help.meta.com/support/privacy/'],
    ['Facebook’s start page: the extension does nothing here', 'https://www.facebook.com/'],
  ],
  trouble: 'When something is wrong',
  troubles: {
    changed: 'The form suddenly looks quite different',
    login: 'The page wants you to log in',
    unavailable: 'The page is not available',
  },
  end: 'To end, close the window. Next time, practice starts afresh.',
};

/** What `npm start` shows first. It speaks the browser's language and can be switched to the other one. */
export function startPage(): string {
  const icon = readFileSync(join(ROOT, 'public/icon/icon.svg'), 'base64');
  return `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Probefahrt · Trial run</title><link rel="icon" href="data:image/svg+xml;base64,${icon}"><style>${STYLE}</style></head>
<body><header><img alt="" width="44" height="44" src="data:image/svg+xml;base64,${icon}"><b lang="de">Widerspruchslotse</b><b lang="en">Objection Pilot</b>
<button type="button" data-to="en" lang="de"><span lang="en">English</span></button><button type="button" data-to="de" lang="en"><span lang="de">Deutsch</span></button></header>
${half('de', DE)}${half('en', EN)}<script>${SCRIPT}</script></body></html>`;
}

function half(language: 'de' | 'en', text: Text): string {
  const step = ([title, words]: readonly [string, string]) => `<li><h2>${title}</h2><p>${words}</p></li>`;
  const link = (words: string, url: string) => `<li><a href="${url}" target="_blank">${words}</a></li>`;
  return `<main lang="${language}"><h1>${text.title}</h1><p class="lead">${text.lead}</p><p class="note">${text.note}</p>
<ol>${text.steps.map(step).join('')}</ol>
<div class="more"><section><h2>${text.more}</h2><ul>${text.links.map(([words, url]) => link(words, url)).join('')}</ul></section>
<section><h2>${text.trouble}</h2><ul>${TROUBLES.map((one) => link(text.troubles[one], `${FORM}?practice=${one}`)).join('')}</ul></section></div>
<p class="end">${text.end}</p></main>`;
}

// A plain switch: what is in the other language is not drawn, and not read out.
const SCRIPT = `
const to = (language) => { document.documentElement.lang = language; };
to(navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en');
for (const one of document.querySelectorAll('[data-to]')) one.addEventListener('click', () => to(one.dataset.to));`;

const STYLE = `
:root { color-scheme: light dark; --paper: #f1f5f3; --surface: #fff; --ink: #14241e; --soft: #495b53; --line: #d3ddd8; --accent: #0f5f51; --tint: #e2f0ec; }
@media (prefers-color-scheme: dark) { :root { --paper: #111816; --surface: #1a2320; --ink: #e7eeea; --soft: #a9bab2; --line: #33413b; --accent: #62cbb4; --tint: #17302a; } }
* { box-sizing: border-box; margin: 0; }
body { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
html[lang=de] body > [lang=en], html[lang=en] body > [lang=de], html[lang=de] header > [lang=en], html[lang=en] header > [lang=de] { display: none; }
header { display: flex; gap: .75rem; align-items: center; } header b { font-size: 1.05rem; color: var(--accent); }
button { margin-left: auto; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: .5rem; background: none; color: var(--ink); font: inherit; cursor: pointer; }
h1 { margin: 2.5rem 0 .25rem; font-size: 2.4rem; line-height: 1.15; letter-spacing: -.02em; } h2 { font-size: 1.05rem; line-height: 1.4; }
.lead { font-size: 1.2rem; color: var(--soft); } .note { margin: 1.5rem 0; padding: 1rem 1.25rem; border-radius: .75rem; background: var(--tint); }
ol { padding: 0; list-style: none; counter-reset: step; border-radius: .75rem; background: var(--surface); border: 1px solid var(--line); }
ol li { counter-increment: step; position: relative; padding: 1.1rem 1.5rem 1.1rem 4.25rem; } ol li + li { border-top: 1px solid var(--line); }
ol li::before { content: counter(step); position: absolute; left: 1.25rem; top: 1.1rem; width: 2rem; height: 2rem; border-radius: 50%; background: var(--accent); color: var(--surface); font-weight: 700; text-align: center; line-height: 2rem; }
ol p, .end { color: var(--soft); } .more { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
section { padding: 1.1rem 1.5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); } ul { padding: 0; list-style: none; } ul li { margin-top: .5rem; }
a { color: var(--accent); text-underline-offset: .2em; } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }`;
