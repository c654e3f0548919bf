import { AT } from '../sample.ts';
import type { Positive } from './index.ts';

const FORM = 'https://www.facebook.com/help/contact/712876720715583';
const ENTRY = 'https://help.meta.com/support/privacy/?entry_point=POLICY_SUBPAGE%3A7.subpage.11-ObjectYouHaveThe';
const once = encodeURIComponent;
const twice = (url: string) => once(once(url));

function link(name: string, html: string, more: Partial<Positive> = {}): Positive {
  const { body = `<div role="main"><h1>Datenschutzrichtlinie</h1><p>Du hast ein ${html}.</p></div>` } = more;
  return { name, find: 'objection', at: AT.policy, lang: 'de', ...more, body };
}

function a(href: string, text: string, attributes = ''): string {
  return `<a href="${href}" ${attributes} data-expect="ring">${text}</a>`;
}

/** The link to the objection as Meta might write it one day. */
export const LINKS: readonly Positive[] = [
  link('the form by its address alone', a(FORM, 'Formular')),
  link('a relative address', a('/help/contact/6359191084165019?ref=cr', 'hier')),
  link('a slash at the end, another host', a('https://m.facebook.com/help/contact/712876720715583/?helpref=x', 'hier')),
  link('wrapped', a(`https://l.facebook.com/l.php?u=${once(FORM)}&h=AT0`, 'Widerspruch')),
  link('wrapped for phones', a(`https://lm.facebook.com/l.php?u=${once(ENTRY)}&h=AT0`, 'mehr')),
  link('wrapped by Instagram', a(`https://l.instagram.com/?u=${once(ENTRY)}&e=AT0`, 'mehr'), {
    at: AT.instagramPolicy,
  }),
  link('wrapped in the same site', a(`/l.php?u=${once(FORM)}`, 'mehr'), {
    at: 'https://mbasic.facebook.com/privacy/policy/printable/',
  }),
  link('counted by the policy', a(`/privacy/policy/logging/?target=x&redirect_uri=${once(FORM)}`, 'mehr')),
  link('encoded twice', a(`https://l.facebook.com/l.php?u=${twice(FORM)}`, 'mehr')),
  link(
    'a wrapper in a wrapper',
    a(
      `https://l.facebook.com/l.php?u=${once(`https://www.facebook.com/privacy/policy/logging/?redirect_uri=${once(ENTRY)}`)}`,
      'mehr',
    ),
  ),
  link('through the login', a(`/login/?next=${once(FORM)}`, 'Widerspruchsrecht')),
  link('the portal with the chapter’s key', a(ENTRY, 'online kontaktieren')),
  link('the portal by its name', a('https://help.meta.com/support/privacy', '„Widerspruchsrecht“')),
  link(
    'the portal by a name among other words',
    a('https://help.meta.com/support/privacy', 'Formular für dein Widerspruchsrecht'),
  ),
  link('the portal from the chapter’s heading', '', {
    body: `<main><h1>Datenschutzrichtlinie</h1><h2>Löschung</h2><p><a href="https://help.meta.com/support/privacy/">hier</a></p><h2>Widerspruch</h2><p>Das geht ${a('https://help.meta.com/support/privacy/', 'hier')}.</p></main>`,
  }),
  link('the portal from the chapter’s id', '', {
    body: `<main><div id="7.subpage.11-ObjectYouHaveThe"><p>${a('https://help.meta.com/support/privacy/', 'hier')}</p></div></main>`,
  }),
  link('a form nobody knows, by its name', a('/help/contact/999000111222333', 'Widerspruchsrecht')),
  link(
    'a name in an element that only plays a link',
    '<span role="link" tabindex="0" data-expect="ring"><span><u>Widerspruchs</u>recht</span></span>',
  ),
  link('an address of which nobody would think, in the policy itself', a('/events/517878227', 'Widerspruchsrecht')),
  link('a button as link', '<button type="button" data-expect="ring">Widerspruch einlegen</button>'),
  link('a name cut into pieces', a('/privacy/rights/object/', 'Wider<b>spruchs</b>&shy;<wbr>recht')),
  link(
    'a name with spaces that do not break, and marks without width',
    a('/privacy/rights/', '&nbsp;zu&nbsp;wider&#8203;sprechen&#8288; '),
  ),
  link('a name in capitals', a('/privacy/rights/', 'WIDERSPRUCHSRECHT')),
  link('a name in capitals by style', a('/privacy/rights/', 'widerspruchsrecht', 'style="text-transform:uppercase"')),
  link(
    'a name with a note about a new tab',
    a('/privacy/rights/', 'Widerspruchsrecht <span>(öffnet in neuem Tab)</span>'),
  ),
  link('a name with an arrow', a('/privacy/rights/', 'Widerspruch einlegen →')),
  link('a name for the ear alone', a('/privacy/rights/', '<svg></svg>', 'aria-label="Widerspruchsrecht"')),
  link(
    'a name by ids',
    `<b id="n">Recht auf Widerspruch</b> <a href="/privacy/rights/" aria-labelledby="n" data-expect="ring">→</a>`,
  ),
  link('a name over a line’s end', a('/privacy/rights/', 'right<br>to object'), { lang: 'en' }),
  link('a page that names no language', a('/privacy/rights/', 'right to object'), { lang: '' }),
  link(
    'a link around a link',
    `<div role="link" data-expect="ring"><span role="button">Widerspruchsrecht</span></div>`,
  ),
  link('the chapter by its address', a('?subpage=7.subpage.11-ObjectYouHaveThe', 'Widerspruch'), { find: 'chapter' }),
  link('the chapter on the same page', a('#7.subpage.11-ObjectYouHaveThe', 'Widerspruch'), { find: 'chapter' }),
  link('the chapter of another number', a('/privacy/policy/?subpage=8.subpage.4-ObjectYouHaveThe', 'Opposition'), {
    find: 'chapter',
    lang: 'fr',
  }),
  link(
    'a chapter of another key, by its name',
    a('/privacy/policy/?subpage=8.subpage.4-Whatever', 'Widerspruchsrecht'),
    { find: 'chapter' },
  ),
  link('an option of the portal', '', {
    at: AT.portal,
    lang: 'en',
    body: `<main><h1>Privacy rights request</h1>${a('/requests/2222222222222222', 'I want to object to the use of my information for Meta AI')}<a href="/requests/3">I want a copy</a></main>`,
  }),
  link(
    'a link in a component with an open root',
    `<x-text><template shadowrootmode="open"><p>${a(FORM, 'hier')}</p></template></x-text>`,
    { layout: true },
  ),
  link(
    'a link slotted into a component',
    `<x-card><template shadowrootmode="open"><div><slot></slot></div></template>${a(FORM, 'hier')}</x-card>`,
    { layout: true },
  ),
];
