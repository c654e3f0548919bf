// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findWall } from '../../../lib/page/find/wall';
import { lexiconsFor } from '../../../lib/routes/lexicon';

const LONG = `<p>${'Informationen entstehen, wenn du etwas schreibst oder teilst. '.repeat(40)}</p>`;

test.each([
  ['login', '<main><h1>Bei Facebook anmelden</h1><form><input type="password"></form></main>'],
  ['login', '<main><p>Du musst dich zuerst anmelden.</p></main>'],
  [
    'cookies',
    '<main><p>Text.</p></main><div role="dialog"><h2>Die Verwendung von Cookies von Facebook erlauben?</h2></div>',
  ],
  ['cookies', `<main>${LONG}</main><div role="dialog"><button>Alle Cookies erlauben</button></div>`],
  ['unavailable', '<main><h1>Diese Seite ist derzeit nicht verfügbar</h1></main>'],
  ['unavailable', "<main><h1>This page isn't available right now</h1></main>"],
  ['region', '<main><p>Dieses Formular ist in deiner Region nicht verfügbar.</p></main>'],
  ['as-page', '<div><p>Du verwendest Facebook gerade als Turnverein</p></div><main><h1>Hilfebereich</h1></main>'],
  ['as-page', '<main><h1>Wechsle zu deinem Profil</h1><button>Wechseln</button></main>'],
  ['as-page', `<main>${LONG}</main><div role="dialog"><p>Wechsle zu deinem Profil, um fortzufahren.</p></div>`],
  ['blank', ''],
  ['blank', '<div id="mount_0_0_x"><div></div></div><script>1</script>'],
  ['blank', '<div aria-hidden="true">…</div><noscript>Bitte JavaScript einschalten</noscript>'],
  [undefined, '<main><h1>Datenschutzrichtlinie</h1></main>'],
  [undefined, '<input type="text" placeholder="Code">'],
  [undefined, `<main>${LONG}<p>Manchmal liest man „Diese Seite ist derzeit nicht verfügbar“.</p></main>`],
  [
    undefined,
    '<main><div role="feed"><div role="article"><p>Wechsle zu deinem Profil, sagte mir Facebook.</p></div></div><p>Beiträge</p></main>',
  ],
  [undefined, '<main><p>Hilfe</p><blockquote>Du musst dich zuerst anmelden.</blockquote></main>'],
])('%s: %s', (wall, html) => {
  document.body.innerHTML = html;
  expect(findWall(document, lexiconsFor('de'))).toBe(wall);
});
