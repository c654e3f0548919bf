import { type Brand, cometDocument, escaped, type Language } from './markup.ts';

/** What stands at a form's address for somebody who is not logged in (meta-pages.md §4.3). `next` leads back. */
export function loginWall(language: Language, brand: Brand, next: string): string {
  const de = language === 'de';
  const name = brand === 'instagram' ? 'Instagram' : 'Facebook';
  const title = de ? `Bei ${name} anmelden` : `Log in to ${name}`;
  return cometDocument({
    language,
    brand,
    title,
    body: `<div role="banner"><strong>${name}</strong></div><div class="columns"><div role="main"><h1>${title}</h1>
<p>${de ? 'Du musst dich zuerst anmelden, um diese Seite zu sehen.' : 'You must log in to see this page.'}</p>
<form id="login_form" action="/login/device-based/regular/login/?login_attempt=1" method="post">
<input type="hidden" name="next" value="${escaped(next)}"><input type="hidden" name="locale" value="${de ? 'de_DE' : 'en_GB'}"><input type="hidden" name="login_source" value="comet_login_header">
<p><input type="email" name="email" aria-label="${de ? 'E-Mail-Adresse oder Handynummer' : 'Email or phone'}" placeholder="${de ? 'E-Mail-Adresse oder Handynummer' : 'Email or phone'}" data-expect="never"></p>
<p><input type="password" name="pass" aria-label="${de ? 'Passwort' : 'Password'}" placeholder="${de ? 'Passwort' : 'Password'}" data-expect="never"></p>
<button type="submit" data-expect="never">${de ? 'Anmelden' : 'Log in'}</button></form></div></div>`,
  });
}

/** The question that covers the page before anything else (meta-pages.md §3.5). */
export function cookieWall(language: Language, brand: Brand): string {
  const de = language === 'de';
  const name = brand === 'instagram' ? 'Instagram' : 'Facebook';
  const title = de
    ? `Die Verwendung von Cookies von ${name} in diesem Browser erlauben?`
    : `Allow the use of cookies from ${name} on this browser?`;
  return cometDocument({
    language,
    brand,
    title: name,
    body: `<div role="dialog" aria-modal="true" data-testid="cookie-policy-manage-dialog" style="max-width:520px;margin:80px auto;background:#fff;padding:24px;border-radius:12px">
<h2>${title}</h2><p>${de ? 'Manche Cookies braucht die Seite, andere sind freiwillig.' : 'The page needs some cookies, others are voluntary.'}</p>
<button type="button" data-expect="never">${de ? 'Optionale Cookies ablehnen' : 'Decline optional cookies'}</button>
<button type="button" data-expect="never">${de ? 'Alle Cookies erlauben' : 'Allow all cookies'}</button></div>`,
  });
}
