import { AT, helpForm, row, type Sample } from '../sample.ts';

const EMAIL = 'input type="email" name="email"';
const NAME = 'input type="text" name="name"';
const BOX = 'textarea name="Reason"';
const FILE = 'input type="file"';

type Rows = readonly (readonly [label: string, control: string])[];

/** A contact form for something else: at an address of its own, or at one where the objection used to be. */
function form(name: string, lang: string, at: string, title: string, rows: Rows, submit: string, id = ''): Sample {
  const body = rows.map(([label, control], n) => row(n + 1, label, control)).join('');
  return {
    name,
    at,
    lang,
    title,
    body: `<div role="main"><h2>${title}</h2><p>…</p>${helpForm(id || (/contact\/(\d+)/.exec(at)?.[1] ?? ''), body, submit)}</div>`,
  };
}

const HACKED: Rows = [
  ['E-Mail-Adresse', EMAIL],
  ['Bitte erläutere, was passiert ist', BOX],
];
const COPYRIGHT: Rows = [
  ['Your full name', NAME],
  ['Email address', EMAIL],
  ['Links to the content you are reporting', 'textarea name="content_urls"'],
  ['Please explain why you believe this infringes', BOX],
  ['Electronic signature', 'input name="Electronic_sig"'],
];
const BIRTHDAY: Rows = [
  ['Neues Geburtsdatum', 'input type="date"'],
  ['Grund für diese Änderung', BOX],
  ['E-Mail-Adresse', EMAIL],
  ['Ausweis hochladen', FILE],
];

export const FORMS: readonly Sample[] = [
  form('copyright', 'en', AT.other, 'Copyright Report Form', COPYRIGHT, 'Submit'),
  form('copyright, at the objection’s address', 'en', AT.ai, 'Copyright Report Form', COPYRIGHT, 'Submit', '175'),
  form('copyright, under the objection’s own id', 'en', AT.ai, 'Copyright Report Form', COPYRIGHT, 'Submit'),
  form('a hacked account', 'de', AT.other, 'Gehacktes Konto melden', HACKED, 'Senden'),
  form(
    'a hacked account, at the objection’s address',
    'de',
    AT.ai,
    'Gehacktes Konto melden',
    HACKED,
    'Senden',
    '203305893040179',
  ),
  form('a birthday', 'de', AT.other, 'Antrag auf Änderung deines Geburtsdatums', BIRTHDAY, 'Senden'),
  form(
    'a birthday, at the objection’s address',
    'de',
    AT.ai2,
    'Antrag auf Änderung deines Geburtsdatums',
    BIRTHDAY,
    'Senden',
    '233841356784195',
  ),
  form(
    'a birthday, under the objection’s own id',
    'de',
    AT.ai2,
    'Antrag auf Änderung deines Geburtsdatums',
    BIRTHDAY,
    'Senden',
  ),
  form(
    'a page report',
    'de',
    AT.other,
    'Eine Seite melden',
    [
      ['Link zur Seite', 'input name="url"'],
      ['Warum meldest du sie?', BOX],
      ['E-Mail', EMAIL],
    ],
    'Senden',
  ),
  form(
    'memorialisation',
    'en',
    AT.other,
    'Memorialisation Request',
    [
      ['Your full name', NAME],
      ['Date of death', 'input type="date"'],
      ['Your email address', EMAIL],
      ['Additional information', BOX],
      ['Proof of death', FILE],
    ],
    'Send',
  ),
  form(
    'memorialisation in French',
    'fr',
    AT.other,
    'Demande de transformation en compte de commémoration',
    [
      ['Votre nom complet', NAME],
      ['Votre e-mail', EMAIL],
      ['Informations supplémentaires', BOX],
    ],
    'Envoyer',
  ),
  form(
    'trademark',
    'en',
    AT.request,
    'Trademark Report',
    [
      ['Your name', NAME],
      ['Email', EMAIL],
      ['Explain how the content infringes', BOX],
    ],
    'Submit',
  ),
  form(
    'the data protection officer',
    'de',
    'https://www.facebook.com/help/contact/540977946302970',
    'Den Datenschutzbeauftragten kontaktieren',
    [
      ['Dein Name', NAME],
      ['E-Mail-Adresse', EMAIL],
      ['Erläutere deine Frage', BOX],
    ],
    'Senden',
  ),
  form(
    'erasure',
    'en',
    'https://www.facebook.com/help/contact/259518714718624',
    'Erase Your Information',
    [
      ['Email address', EMAIL],
      ['Why should we erase it?', BOX],
    ],
    'Submit',
  ),
  form(
    'access',
    'de',
    'https://www.facebook.com/help/contact/1650115808681298',
    'Auskunft über deine Informationen',
    [
      ['E-Mail-Adresse', EMAIL],
      ['Weitere Informationen', BOX],
    ],
    'Anfrage senden',
  ),
  form(
    'access in Italian',
    'it',
    AT.otherInstagram,
    'Richiesta di accesso ai dati',
    [
      ['E-mail', EMAIL],
      ['Motivo della richiesta', BOX],
    ],
    'Invia',
  ),
  form(
    'portability in Spanish',
    'es',
    AT.other,
    'Solicitud de portabilidad de datos',
    [
      ['Correo electrónico', EMAIL],
      ['Explica tu solicitud', BOX],
    ],
    'Enviar',
  ),
  form(
    'a disabled account',
    'en',
    AT.other,
    'My Personal Account Was Disabled',
    [
      ['Login email address', EMAIL],
      ['Your full name', NAME],
      ['Additional information', BOX],
      ['Your ID', FILE],
    ],
    'Send',
  ),
  form(
    'an account of somebody under age',
    'de',
    AT.other,
    'Ein Konto eines Kindes melden',
    [
      ['Link zum Profil', 'input name="profile"'],
      ['E-Mail', EMAIL],
      ['Grund', BOX],
    ],
    'Senden',
  ),
  form(
    'objecting to a removal',
    'en',
    AT.other,
    'Object to the Removal of Your Post',
    [
      ['Email', EMAIL],
      ['Explain why you disagree', BOX],
    ],
    'Submit',
  ),
  form(
    'objecting to advertising',
    'de',
    AT.other,
    'Widerspruch gegen personalisierte Werbung',
    [
      ['E-Mail-Adresse', EMAIL],
      ['Begründung', BOX],
    ],
    'Senden',
  ),
  form(
    'objecting to advertising in English',
    'en',
    AT.other,
    'Object to Ads Based on Data From Partners',
    [
      ['Email', EMAIL],
      ['Reason', BOX],
    ],
    'Submit',
  ),
  form(
    'the form for third parties, for somebody with an account',
    'en',
    AT.other,
    'Data subject rights for third-party information used for AI at Meta',
    [
      ['Full name', NAME],
      ['Email', EMAIL],
      ['Explain your request', BOX],
    ],
    'Submit',
  ),
  form(
    'a survey about the objection',
    'de',
    AT.other,
    'Wie zufrieden warst du mit dem Formular „Einspruch gegen die Verwendung deiner Informationen für KI bei Meta“?',
    [
      ['E-Mail', EMAIL],
      ['Warum?', BOX],
    ],
    'Senden',
  ),
  form(
    'a job',
    'en',
    AT.other,
    'Work on AI at Meta',
    [
      ['Full name', NAME],
      ['Email', EMAIL],
      ['Why do you want to work here?', BOX],
    ],
    'Submit',
  ),
  {
    name: 'an article that bears the form’s title, with a feedback box',
    at: AT.ai,
    lang: 'de',
    title: 'Einspruch gegen die Verwendung deiner Informationen für KI bei Meta | Hilfebereich',
    body: `<main><h1>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h1><p>Du kannst widersprechen.</p>
<h2>War dieser Artikel hilfreich?</h2><form action="/ajax/feedback"><label>Warum nicht? <textarea></textarea></label><label>E-Mail <input type="email" name="email"></label><button>Senden</button></form></main>`,
  },
  {
    name: 'a newsletter under the form’s title',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h1><p>Dieses Formular wurde verschoben.</p></main>
<form action="/newsletter"><label>E-Mail-Adresse <input type="email" name="email"></label><button>Abonnieren</button></form>`,
  },
  {
    name: 'a newsletter in a wizard’s place',
    at: AT.request,
    lang: 'en',
    body: '<main><h1>Stay in touch with Meta</h1><div><label>Email <input type="email"></label><div role="button" tabindex="0">Next</div></div></main>',
  },
  {
    name: 'the copyright wizard of the portal',
    at: 'https://help.meta.com/requests/1523801815366035?claim_type=IP_COPYRIGHT',
    lang: 'en',
    title: 'Meta Help Center',
    body: `<main><h1>Copyright report</h1><div role="radiogroup" aria-label="Who owns the work?"><label><input type="radio" name="o"> I do</label><label><input type="radio" name="o"> My client does</label></div>
<div>Email</div><input type="text"><div>Confirm email address</div><input type="text"><textarea aria-label="Please explain how the work is used"></textarea><div role="button" tabindex="0">Next</div></main>`,
  },
  {
    name: 'the wizard’s thank-you with a question',
    at: AT.request,
    lang: 'en',
    body: '<main><h1>Your report has been submitted</h1><p>Thank you.</p><div role="button" tabindex="0">New request</div><div role="button" tabindex="0">Submit</div></main>',
  },
  {
    name: 'a login that begins with the e-mail',
    at: AT.ai,
    lang: 'en',
    body: `<main><h1>Log in to Facebook</h1><form action="/login/identify/"><label>Email <input type="email" name="email"></label><button type="submit">Continue</button></form></main>`,
  },
  {
    name: 'a login in two fields under the form’s title',
    at: AT.ai,
    lang: 'de',
    body: `<div role="banner"><form id="login_form" action="/login/device-based/regular/login/"><input type="email" name="email" aria-label="E-Mail-Adresse"><input type="password" name="pass"><button>Anmelden</button></form></div>
<main><h2>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2><p>Du musst dich zuerst anmelden.</p></main>`,
  },
  {
    name: 'a sign-up',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Neues Konto erstellen</h1><form action="/reg/submit/"><input name="firstname" placeholder="Vorname"><input name="reg_email__" placeholder="E-Mail-Adresse" type="email"><textarea placeholder="Warum bist du hier?"></textarea><input type="password" placeholder="Passwort"><button>Registrieren</button></form></main>`,
  },
  {
    name: 'a sign-up that asks for the password later',
    at: AT.ai,
    lang: 'en',
    body: `<main><h1>Create a new account</h1><form action="/reg/"><input name="reg_email__" type="email" aria-label="Email"><textarea aria-label="Tell us why you join"></textarea><button type="submit">Submit</button></form></main>`,
  },
  {
    name: 'a code that was mailed for a login',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Gib den Sicherheitscode ein</h1><form action="/checkpoint/"><input name="approvals_code" maxlength="6" inputmode="numeric" aria-label="Code"><button>Weiter</button></form></main>`,
  },
  {
    name: 'a search of the help centre',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Hilfebereich</h1><form role="search" action="/help/search"><input type="text" name="q" aria-label="Suche" value="Widerspruch"><button>Suchen</button></form>
<ol><li><a href="/help/2069235856423257">Widerspruchsrecht</a></li><li><a href="/help/1234">Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</a></li></ol></main>`,
  },
  {
    name: 'a group’s post box and comments where the form used to be',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Gruppe: KI-Widerspruch jetzt!</h1><div role="textbox" contenteditable="true" aria-label="Schreib etwas …"></div><div role="feed"><div role="article"><h4>Anna</h4><h2>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2><p>Wir haben deinen Widerspruch erhalten, schrieben sie mir.</p>
<form><textarea aria-label="Begründung, warum du kommentierst"></textarea><input type="email" name="email" aria-label="E-Mail"><button>Senden</button></form></div></div></main>`,
  },
  {
    name: 'a message composer',
    at: AT.general,
    lang: 'de',
    body: `<main><h1>Chats</h1><div role="log"><p>Hast du schon Widerspruch eingelegt?</p></div><div role="textbox" contenteditable="true" aria-label="Nachricht schreiben"></div><div role="button" tabindex="0" aria-label="Senden">➤</div></main>`,
  },
  {
    name: 'a marketplace listing with a question to the seller',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Fahrrad, wenig gefahren</h1><form action="/marketplace/message"><label>Sende dem Verkäufer eine Nachricht <textarea name="message">Ist das noch da?</textarea></label><input type="email" name="email" placeholder="E-Mail"><button>Senden</button></form></main>`,
  },
  {
    name: 'a survey in a dialog',
    at: AT.ai,
    lang: 'en',
    body: `<main><h1>Help Centre</h1><p>Text.</p></main><div role="dialog" aria-label="Tell us what you think"><h2>How was your experience?</h2><label>Why? <textarea></textarea></label><label>Email <input type="email" name="email"></label><button>Submit</button></div>`,
  },
  {
    name: 'the third parties’ address with a form about pictures',
    at: AT.third,
    lang: 'de',
    body: `<main><h2>Bild melden, das deine Privatsphäre verletzt</h2>${helpForm('144059062408922', row(1, 'E-Mail', EMAIL) + row(2, 'Warum verletzt es sie?', BOX) + row(3, 'Link', 'input name="link"'))}</main>`,
  },
  {
    name: 'the general form’s address with a form about payments',
    at: AT.general,
    lang: 'en',
    body: `<main><h2>Problem With a Payment</h2>${helpForm('', row(1, 'Email', EMAIL) + row(2, 'Explain the problem', BOX) + row(3, 'Transaction', 'input name="tx"'), 'Send')}</main>`,
  },
  {
    name: 'a form that only robots see',
    at: AT.ai,
    lang: 'de',
    body: `<main><h1>Hilfebereich</h1><p>Diese Seite gibt es nicht mehr.</p></main><div hidden><h2>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2>${helpForm('712876720715583', row(1, 'E-Mail', EMAIL) + row(2, 'Bitte erläutere', BOX))}</div>`,
  },
];
