import { AT, helpForm, row, type Sample } from '../sample.ts';
import { FORM_WORDS } from '../words.ts';

const { title } = FORM_WORDS.de;
const FORM = `<main><h2>${title}</h2>${helpForm('712876720715583', row(1, 'E-Mail-Adresse', 'input type="email" name="email"') + row(2, 'Bitte erläutere', 'textarea'))}<a href="${AT.ai}">Widerspruchsrecht</a></main>`;
const LINK = `<main><h1>Datenschutzrichtlinie</h1><a href="${AT.ai}">Widerspruchsrecht</a></main>`;

function page(name: string, at: string, body: string): Sample {
  return { name, at, lang: 'de', body };
}

/** The right content at the wrong place: hosts that look alike, and Meta's own pages that are on no route. */
export const ELSEWHERE: readonly Sample[] = [
  page('facebook.com as a subdomain', 'https://facebook.com.example.org/help/contact/712876720715583', FORM),
  page('zeros for letters', 'https://www.faceb00k.com/help/contact/712876720715583', FORM),
  page('a hyphen for the dot', 'https://help-meta.com/support/privacy/', LINK),
  page('a host that ends alike', 'https://notfacebook.com/privacy/policy/', LINK),
  page('a Cyrillic letter', 'https://xn--fcebook-2fg.com/privacy/policy/', LINK),
  page('another host of Meta’s name', 'https://evil.help.meta.com/support/privacy/', LINK),
  page(
    'the form’s address in a query',
    'https://evil.example/?https://www.facebook.com/help/contact/712876720715583',
    FORM,
  ),
  page('without encryption', 'http://www.facebook.com/help/contact/712876720715583', FORM),
  page('a profile', 'https://www.facebook.com/widerspruch.ki', LINK),
  page('a group', 'https://www.facebook.com/groups/712876720715583/', FORM),
  page('the messenger', 'https://www.facebook.com/messages/t/712876720715583', FORM),
  page('the marketplace', 'https://www.facebook.com/marketplace/item/712876720715583', LINK),
  page('an article', 'https://www.facebook.com/help/2069235856423257', FORM),
  page('results of the help centre’s search', 'https://www.facebook.com/help/search/?q=widerspruch', LINK),
  page('the settings', 'https://www.facebook.com/settings/?tab=privacy', LINK),
  page('one’s own requests', 'https://help.meta.com/requests', FORM),
  page('a post on Instagram', 'https://www.instagram.com/p/Cabc123/', LINK),
  page(
    'a bio on Instagram',
    'https://www.instagram.com/noyb/',
    `<main><a href="https://l.instagram.com/?u=${encodeURIComponent(AT.ai)}">Widerspruchsrecht</a></main>`,
  ),
];
