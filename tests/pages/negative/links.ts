import { AT, type Sample } from '../sample.ts';

const FORM = 'https://www.facebook.com/help/contact/712876720715583';
const WRAPPED = `https://l.facebook.com/l.php?u=${encodeURIComponent(FORM)}&h=AT0`;
const ENTRY = 'https://help.meta.com/support/privacy/?entry_point=POLICY_SUBPAGE%3A';

function page(name: string, lang: string, at: string, body: string): Sample {
  return { name, lang, at, body };
}

/** Pages on which a link, or the word itself, could be taken for the objection. */
export const LINKS: readonly Sample[] = [
  page(
    'the terms of service',
    'de',
    AT.policy,
    '<main><h1>Nutzungsbedingungen</h1><p>Du kannst Beschwerde einlegen. <a href="/help/contact/540977946302970">Kontaktiere uns</a>. Dein Widerspruchsrecht bleibt unberührt.</p></main>',
  ),
  page(
    'the terms in English',
    'en',
    AT.policy,
    '<main><h1>Terms of Service</h1><p>If you object to a change, you may <a href="/help/delete_account">delete your account</a>. <a href="/policies">Object</a></p></main>',
  ),
  page(
    'the chapter about access',
    'de',
    `${AT.policy}?subpage=7.subpage.3-AccessAndCorrectInformation`,
    `<main><h1>Auskunft</h1><p>Du kannst <a href="${ENTRY}7.subpage.3-AccessAndCorrectInformation">Auskunft verlangen</a>.</p></main>`,
  ),
  page(
    'the chapter about erasure',
    'en',
    `${AT.policy}?subpage=7.subpage.9-EraseYourInformationYou`,
    `<main><h1>Erase</h1><p>You can <a href="https://www.facebook.com/help/contact/259518714718624">ask us to erase</a> it, or <a href="${ENTRY}7.subpage.9-EraseYourInformationYou">contact us</a>.</p></main>`,
  ),
  page(
    'the chapter about portability',
    'fr',
    `${AT.policy}?subpage=7.subpage.10-PortYourInformation`,
    `<main><h1>Portabilité</h1><p><a href="${ENTRY}7.subpage.10-PortYourInformation">Demander une copie</a></p></main>`,
  ),
  page(
    'the chapter about complaints',
    'de',
    `${AT.policy}?subpage=7.subpage.13-MakeAComplaintYou`,
    '<main><h1>Beschwerde</h1><p>Beschwere dich bei der <a href="https://www.dataprotection.ie/">Aufsichtsbehörde</a>. Andere Rechte: Widerspruchsrecht.</p></main>',
  ),
  page(
    'a paragraph that lists all rights beside one contact',
    'de',
    AT.policy,
    `<main><h1>Deine Rechte</h1><p>Auskunft, Löschung, Widerspruchsrecht: <a href="${ENTRY}13-HowToContactMeta">online kontaktieren</a>.</p></main>`,
  ),
  page(
    'an article that explains objecting',
    'de',
    AT.policy,
    '<main><h1>Datenschutz</h1><a href="https://www.facebook.com/help/2069235856423257">Widerspruchsrecht</a></main>',
  ),
  page(
    'an article on Instagram',
    'en',
    AT.instagramPolicy,
    '<main><h1>Privacy</h1><a href="https://help.instagram.com/2060335334241802">right to object</a></main>',
  ),
  page(
    'objecting to ads',
    'de',
    AT.centre,
    '<main><h1>Werbepräferenzen</h1><p>Personalisierter Werbung kannst du <a href="https://accountscenter.facebook.com/ad_preferences/">widersprechen</a>.</p></main>',
  ),
  page(
    'objecting to ads in English',
    'en',
    AT.centre,
    '<main><h1>Ad preferences</h1><p>You can <a href="https://www.facebook.com/adpreferences/ad_settings">object</a> to ads from partners.</p></main>',
  ),
  page(
    'a post quoted in the privacy centre',
    'de',
    AT.centre,
    `<main><h1>Privacy Center</h1><div role="feed"><div role="article"><p>Nutzt euer <a href="${FORM}">Widerspruchsrecht</a>!</p><p>„Wir haben deinen Widerspruch erhalten.“</p></div></div></main>`,
  ),
  page(
    'a comment thread',
    'de',
    AT.genai,
    `<main><h1>KI bei Meta</h1><div role="article"><p>Hier: <a href="${WRAPPED}">Widerspruchsrecht</a></p><div role="article"><p><a href="${ENTRY}7.subpage.11-ObjectYouHaveThe">zu widersprechen</a></p></div></div></main>`,
  ),
  page(
    'somebody’s bio',
    'de',
    AT.genai,
    `<main><h1>KI bei Meta</h1></main><aside><div role="article"><b>Anna</b><p>Datenschützerin</p><a href="${WRAPPED}">facebook.com/help/contact/7128…</a></div></aside>`,
  ),
  page(
    'a quotation',
    'en',
    AT.policy,
    `<main><h1>Privacy</h1><blockquote>Use your <a href="${FORM}">right to object</a>.</blockquote></main>`,
  ),
  page(
    'what somebody is writing',
    'de',
    AT.policy,
    `<main><h1>Richtlinie</h1><div contenteditable="true"><a href="${FORM}">Widerspruchsrecht</a></div></main>`,
  ),
  page(
    'a log of messages',
    'de',
    AT.centre,
    `<main><h1>Center</h1><div role="log"><a href="${FORM}">Widerspruchsrecht</a></div></main>`,
  ),
  page(
    'a link to another site',
    'de',
    AT.policy,
    '<main><h1>Richtlinie</h1><a href="https://blog.example/facebook.com/help/contact/712876720715583">Widerspruchsrecht</a></main>',
  ),
  page(
    'a wrapped link to another site',
    'en',
    AT.policy,
    `<main><h1>Policy</h1><a href="https://l.facebook.com/l.php?u=${encodeURIComponent('https://help-meta.com/support/privacy/?ObjectYouHaveThe')}">right to object</a></main>`,
  ),
  page(
    'hosts that look alike',
    'en',
    AT.policy,
    '<main><h1>Policy</h1><a href="https://help.meta.com.example.org/support/privacy/?e=ObjectYouHaveThe">object</a><a href="https://facebook.com.example.org/help/contact/712876720715583">object</a><a href="http://faceb00k.com/help/contact/712876720715583">object</a></main>',
  ),
  page(
    'an address that only mentions the form',
    'de',
    AT.policy,
    `<main><h1>Richtlinie</h1><a href="https://www.facebook.com/sharer.php?url=${encodeURIComponent(FORM)}">Widerspruchsrecht</a></main>`,
  ),
  page(
    'a script as address',
    'de',
    AT.policy,
    '<main><h1>Richtlinie</h1><a href="data:text/html,help.meta.com/support/privacy?ObjectYouHaveThe">Widerspruchsrecht</a></main>',
  ),
  page(
    'hidden links',
    'de',
    AT.policy,
    `<main><h1>Richtlinie</h1><div hidden><a href="${FORM}">Widerspruchsrecht</a></div><div style="display:none"><a href="${ENTRY}7.subpage.11-ObjectYouHaveThe">zu widersprechen</a></div><a aria-hidden="true" href="${FORM}">widersprechen</a></main>`,
  ),
  page(
    'the noun in headings and prose',
    'de',
    AT.policy,
    '<main><h1>Widerspruchsrecht</h1><h2>Widersprechen</h2><p>Du hast ein Widerspruchsrecht.</p></main>',
  ),
  page(
    'a menu of the whole site',
    'en',
    AT.centre,
    '<nav><a href="/privacy/guide/object/">Right to object</a></nav><footer><a href="/privacy/rights">Object</a></footer><main><h1>Privacy Center</h1></main>',
  ),
  page(
    'objects in pictures',
    'en',
    AT.genai,
    '<main><h1>Edit with AI</h1><p>Choose an <a href="/ai/imagine/object">object</a> to remove. <a href="/groups/object/">Object</a></p></main>',
  ),
  page(
    'profiles and groups with that name',
    'de',
    AT.centre,
    '<main><h1>Suche</h1><a href="/people/Widersprechen/1">Widersprechen</a><a href="/groups/123">Widerspruchsrecht</a><a href="/hashtag/widerspruchsrecht">Widerspruchsrecht</a></main>',
  ),
  page(
    'the portal’s other requests',
    'en',
    AT.portal,
    '<main><h1>Privacy rights request</h1><a href="/requests/5555555555555555">I want a copy of my information</a><a href="/requests/6666666666666666">I want to delete my information</a></main>',
  ),
  page(
    'the portal’s other requests in German',
    'de',
    AT.portal,
    '<main><h1>Anfrage</h1><a href="/requests/5555555555555555">Ich möchte eine Kopie meiner Informationen</a><a href="/requests/1523801815366035">Urheberrecht</a></main>',
  ),
  page(
    'the form of third parties, for the account holder',
    'de',
    AT.genai,
    '<main><h1>Generative KI</h1><p>Mehr erfahren und <a href="https://www.facebook.com/help/contact/1266025207620918">Anfragen stellen</a>.</p></main>',
  ),
  page(
    'a cookie dialog with its own objection',
    'de',
    AT.policy,
    '<main><h1>Datenschutzrichtlinie</h1></main><div role="dialog" aria-label="Cookies"><p>Cookies von Facebook</p><a href="/policies/cookies/">widersprechen</a><button>Alle Cookies erlauben</button></div>',
  ),
  page(
    'a login with a way back to the policy',
    'de',
    'https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fprivacy%2Fpolicy%2F',
    `<main><h1>Bei Facebook anmelden</h1><form id="login_form" action="/login/"><input name="email" type="email"><input type="password" name="pass"><button>Anmelden</button></form><a href="${FORM}">Widerspruchsrecht</a></main>`,
  ),
  page(
    'a dialog about reporting',
    'en',
    AT.policy,
    '<main><h1>Policy</h1></main><div role="dialog" aria-label="Report"><a href="/help/contact/295309487309948">Report a problem</a><a href="/help/contact/175">Submit an objection to a removal</a></div>',
  ),
  page(
    'other rights at forms nobody knows',
    'en',
    AT.policy,
    '<main><h1>Your rights</h1><a href="/help/contact/999999999999999">Restrict</a><a href="/help/contact/888888888888888">Withdraw consent</a></main>',
  ),
];
