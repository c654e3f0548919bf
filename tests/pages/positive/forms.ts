import { AT, helpForm, row } from '../sample.ts';
import type { Positive } from './index.ts';

const TITLE = 'Einspruch gegen die Verwendung deiner Informationen für KI bei Meta';
const ENGLISH = 'Object to Your Information Being Used for AI at Meta';
const EMAIL = 'input type="email" name="email" data-expect="email"';
const BOX = 'textarea name="Field2" data-expect="reason"';
const ROWS = row(1, 'E-Mail-Adresse', EMAIL) + row(2, 'Bitte erläutere, wie sich das auf dich auswirkt', BOX);
/** Fields without any of the classic form's marks. */
const FIELDS = `<label>E-Mail-Adresse <input type="email" data-expect="email"></label><label>Begründung (optional) <textarea data-expect="reason"></textarea></label>`;
const SEND = '<div role="button" tabindex="0">Senden</div>';

function form(name: string, find: Positive['find'], body: string, more: Partial<Positive> = {}): Positive {
  return { name, find, at: AT.ai, lang: 'de', body, ...more };
}

/** A form in an open shadow root, as the parser makes it. */
function shadow(tag: string, inside: string): string {
  return `<${tag}><template shadowrootmode="open">${inside}</template></${tag}>`;
}

/** The objection form as Meta might draw it one day. */
export const FORMS: readonly Positive[] = [
  form('the classic form', 'certain', `<h2>${TITLE}</h2>${helpForm('712876720715583', ROWS)}`),
  form(
    'a known id under a title we do not know, over words about objecting',
    'likely',
    `<main><h2>Deine Wahl zu KI</h2><p>Hier kannst du widersprechen.</p>${helpForm('712876720715583', ROWS)}</main>`,
  ),
  form(
    'a known id under a title about something else',
    'likely',
    `<main><h2>Rückmeldung zu deinem Konto</h2>${helpForm('712876720715583', ROWS)}</main>`,
  ),
  form('a known id without any title', 'certain', helpForm('712876720715583', ROWS)),
  form(
    'a new id at the known address, with the right title',
    'likely',
    `<h2>${TITLE}</h2>${helpForm('999000111222333', ROWS)}`,
  ),
  form(
    'a new id at a new address, with the right title',
    'likely',
    `<h2>${TITLE}</h2>${helpForm('999000111222333', ROWS)}`,
    { at: 'https://www.facebook.com/help/contact/999000111222333' },
  ),
  form(
    'a new id on Instagram, in English',
    'likely',
    `<h3>${ENGLISH}</h3>${helpForm('999000111222333', row(1, 'Email address', EMAIL) + row(2, 'Please explain how this processing impacts you', BOX), 'Submit')}`,
    { at: 'https://help.instagram.com/contact/999000111222333', lang: 'en' },
  ),
  form(
    'no hidden id any more',
    'certain',
    `<main><h1>${TITLE}</h1><form>${FIELDS}<button>Senden</button></form></main>`,
  ),
  form('a title in h4', 'certain', `<main><h4>${TITLE}</h4><form>${FIELDS}<button>Senden</button></form></main>`),
  form('a title in h6', 'certain', `<main><h6>${TITLE}</h6><form>${FIELDS}<button>Senden</button></form></main>`),
  form(
    'a title with role and level',
    'certain',
    `<div role="main"><div role="heading" aria-level="5">${TITLE}</div><div>${FIELDS}${SEND}</div></div>`,
  ),
  form(
    'a title in a legend',
    'certain',
    `<form><fieldset><legend>${TITLE}</legend>${FIELDS}</fieldset><button>Senden</button></form>`,
  ),
  form(
    'a title in a table’s caption',
    'certain',
    `<form><table><caption>${TITLE}</caption><tr><td>E-Mail</td><td><input type="text" data-expect="email"></td></tr><tr><td>Warum?</td><td><textarea data-expect="reason"></textarea></td></tr></table><button>Senden</button></form>`,
  ),
  form('a title of the tab alone', 'certain', `<form>${FIELDS}<button>Senden</button></form>`, {
    title: `${TITLE} | Facebook-Hilfebereich`,
  }),
  form('a title for whoever links to it', 'certain', `<form>${FIELDS}<button>Senden</button></form>`, {
    head: `<meta property="og:title" content="${TITLE}">`,
  }),
  form('a title by aria-label', 'certain', `<div role="form" aria-label="${TITLE}">${FIELDS}${SEND}</div>`),
  form(
    'a title by a chain of ids',
    'certain',
    `<p id="a">Einspruch gegen die Verwendung</p><p id="b">deiner Informationen für KI bei Meta</p><div role="dialog" aria-labelledby="a b">${FIELDS}${SEND}</div>`,
  ),
  form(
    'a title cut into pieces, with bold parts and a soft hyphen',
    'certain',
    `<main><h1><span>Ein&shy;spruch</span> gegen die <b>Verwen</b>dung&nbsp;deiner<br>Informationen <i>für</i> K&#8203;I bei Meta</h1><form>${FIELDS}<button>Senden</button></form></main>`,
  ),
  form(
    'a title in capitals',
    'certain',
    `<main><h1>${TITLE.toUpperCase()}</h1><form>${FIELDS}<button>SENDEN</button></form></main>`,
  ),
  form(
    'a title in capitals by style',
    'certain',
    `<main><h1 style="text-transform:uppercase">${TITLE}</h1><form>${FIELDS}<button style="text-transform:uppercase">senden</button></form></main>`,
  ),
  form(
    'a title before and after whose words stand others',
    'certain',
    `<main><h1>Formular: ${TITLE} (optional)</h1><form>${FIELDS}<button>Senden</button></form></main>`,
  ),
  form(
    'the site’s own heading in a banner between title and form',
    'certain',
    `<header><h1>Hilfebereich</h1></header><main><form>${FIELDS}<button>Senden</button></form></main>`,
    { title: TITLE },
  ),
  form(
    'a title in the section’s own header, a bar of the site above',
    'certain',
    `<header><h2>Hilfebereich</h2></header><main><header><h1>${TITLE}</h1></header><form>${FIELDS}<footer><button>Senden</button></footer></form></main>`,
  ),
  form(
    'a search between title and form',
    'certain',
    `<main><h1>${TITLE}</h1><form action="/help/search"><input type="text" name="q" aria-label="Hilfebereich durchsuchen"><button>Los</button></form><form>${FIELDS}<button>Senden</button></form></main>`,
  ),
  form(
    'a newsletter before the form',
    'certain',
    `<form><input type="email" name="email" aria-label="E-Mail"><button>Abonnieren</button></form><main><h1>${TITLE}</h1><form>${FIELDS}<button>Senden</button></form></main>`,
  ),
  form(
    'no form element, beside a newsletter that has one',
    'certain',
    `<main><h1>${TITLE}</h1><div><div>${FIELDS}</div>${SEND}</div><form><input type="email" name="email" aria-label="E-Mail"><button>Abonnieren</button></form></main>`,
  ),
  form(
    'a form in a dialog over another page',
    'certain',
    `<main><h1>Hilfebereich</h1><p>Text.</p></main><div role="dialog"><h2>${TITLE}</h2><div>${FIELDS}</div>${SEND}</div>`,
  ),
  form(
    'sections with headings of their own',
    'likely',
    `<main><h1>${TITLE}</h1><h2>Deine Angaben</h2>${FIELDS}${SEND}</main>`,
  ),
  form(
    'a list of definitions',
    'certain',
    `<form><h2>${TITLE}</h2><dl><dt>E-Mail-Adresse</dt><dd><input type="text" data-expect="email"></dd><dt>Deine Gründe</dt><dd><textarea data-expect="reason"></textarea></dd></dl><button>Senden</button></form>`,
  ),
  form(
    'labels after their fields',
    'certain',
    `<form><h2>${TITLE}</h2><div><input id="e" data-expect="email"><label for="e">E-Mail</label></div><div><textarea id="r" data-expect="reason"></textarea><label for="r">Begründung</label></div><button>Senden</button></form>`,
  ),
  form(
    'labels after their fields, tied to nothing',
    'certain',
    `<form><h2>${TITLE}</h2><div><input placeholder=" " data-expect="email"><span>E-Mail</span></div><div><textarea placeholder=" " data-expect="reason"></textarea><span>Begründung</span></div><button>Senden</button></form>`,
  ),
  form(
    'placeholders alone',
    'certain',
    `<form><h2>${TITLE}</h2><input placeholder="Deine E-Mail-Adresse" data-expect="email"><textarea placeholder="Was möchtest du uns mitteilen?" data-expect="reason"></textarea><button>Senden</button></form>`,
  ),
  form(
    'names by chains of ids with labels of their own',
    'certain',
    `<form><h2>${TITLE}</h2><i id="x" aria-label="E-Mail"></i><span id="y">Pflichtfeld</span><input aria-labelledby="x y" data-expect="email"><span id="z">Begrün&shy;dung</span><textarea aria-labelledby="z" data-expect="reason"></textarea><button>Senden</button></form>`,
  ),
  form(
    'a box to write in that is no field of the browser’s',
    'certain',
    `<main><h1>${TITLE}</h1><div>E-Mail-Adresse</div><input type="text" data-expect="email"><div>Begründung</div><div role="textbox" contenteditable="true" aria-multiline="true" data-expect="reason"></div>${SEND}</main>`,
  ),
  form(
    'hyphens that do not break',
    'certain',
    `<form><h2>${TITLE}</h2><label>E&#8209;Mail&#8209;Adresse <input data-expect="email"></label><label>Begründung <textarea data-expect="reason"></textarea></label><button>Senden</button></form>`,
  ),
  form(
    'a page that names no language, with the form’s own locale',
    'certain',
    `<h2>${TITLE}</h2>${helpForm('712876720715583', `<input type="hidden" name="support_form_locale_id" value="de_DE">${ROWS}`)}`,
    { lang: '' },
  ),
  form(
    'a page in another language than it says',
    'certain',
    `<h2>${TITLE}</h2><form>${FIELDS}<button>Senden</button></form>`,
    { lang: 'en', head: '<meta property="og:locale" content="de_DE">' },
  ),
  form(
    'a German host whose page says English',
    'certain',
    `<h2>${TITLE}</h2><form>${FIELDS}<button>Senden</button></form>`,
    { lang: 'en', at: 'https://de-de.facebook.com/help/contact/712876720715583/' },
  ),
  form(
    'the touch host',
    'certain',
    `<div id="m-future-page-header-title">${TITLE}</div><div><form id="Object" action="/a/help/contact_us/">${ROWS}<input type="hidden" name="support_form_id" value="712876720715583"><button value="Senden">Senden</button></form></div>`,
    { at: 'https://touch.facebook.com/help/contact/712876720715583/' },
  ),
  form(
    'the portal’s wizard',
    'likely',
    `<main><h1>${ENGLISH}</h1><div>Email</div><input type="text" data-expect="email"><textarea aria-label="Explain how this impacts you" data-expect="reason"></textarea><div role="button" tabindex="0">Submit</div></main>`,
    { at: 'https://help.meta.com/requests/4242424242424242', lang: 'en' },
  ),
  form(
    'the third parties’ form',
    'certain',
    `<h2>Data subject rights for third-party information used for AI at Meta</h2>${helpForm('510058597920541', row(1, 'Full name', 'input name="your_name" data-expect="name"') + row(2, 'Email', EMAIL) + row(3, 'Please explain your request', BOX), 'Submit')}`,
    { at: AT.third, lang: 'en' },
  ),
  form(
    'a component with an open root',
    'certain',
    shadow('meta-form', `<h2>${TITLE}</h2><form>${FIELDS}<button>Senden</button></form>`),
    { layout: true },
  ),
  form(
    'components within components, the title outside',
    'certain',
    `<main><h1>${TITLE}</h1>${shadow('x-page', `<div>${shadow('x-form', `<form>${FIELDS}<button>Senden</button></form>`)}</div>`)}</main>`,
    { layout: true },
  ),
];
