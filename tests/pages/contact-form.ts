import { type Brand, classicDocument, escaped, inScript, type Language } from './markup.ts';
import { FORM_WORDS, type FormWords } from './words.ts';

/** What the page says after the user pressed its button; `post` is a real form submission that leads to a page. */
export type Answer = 'confirmed' | 'refused' | 'none' | 'error' | 'post';
export type Decoy = 'search' | 'comment' | 'login' | 'composer';

export type ContactForm = {
  readonly language: Language;
  readonly brand: 'facebook' | 'instagram';
  readonly formId: string;
  readonly answer?: Answer;
  readonly prefilledEmail?: string;
  /** Things on the same page that look as if they took text. */
  readonly extra?: readonly Decoy[];
  /** The form of 2024 asked for the country. */
  readonly country?: boolean;
  /** The general form asks first whether it is about AI, and shows its fields after „Ja“. */
  readonly question?: boolean;
  /** A code is mailed after the button; 000000 is wrong, any other six digits are right. */
  readonly code?: boolean;
  /** Same address, another page: an article with a comment box. */
  readonly unlike?: boolean;
};

/** The help centre's form (meta-pages.md §4.1). Ids and names of its fields are not known; these are made up. */
export function contactForm(form: ContactForm): string {
  const words = FORM_WORDS[form.language];
  const title = form.question ? words.generalTitle : words.title;
  if (form.unlike) return article(form);
  return classicDocument({
    language: form.language,
    brand: form.brand,
    title,
    body: `${bar(form)}<div class="sheet" id="content"><h2 id="m-future-page-header-title">${title}</h2>
${words.intro.map((one) => `<p>${one}</p>`).join('')}${theForm(form, words)}${below(form)}</div>`,
    script: `(${behaviour})(${inScript({ ...form, words })});`,
  });
}

/** The page that a real submission leads to, and nothing but the answer on it. */
export function answerPage(language: Language, brand: Brand, answer: 'confirmed' | 'refused'): string {
  const { title, text } = FORM_WORDS[language].answers[answer];
  const body = `<div class="bar"><b>${brandName(brand)}</b></div><div class="sheet" id="content"><h2>${title}</h2><p>${text}</p></div>`;
  return classicDocument({ language, brand, title, body });
}

function theForm({ formId, language, brand, prefilledEmail = '', ...form }: ContactForm, words: FormWords): string {
  const target =
    form.answer === 'post'
      ? 'action="/a/help/contact_us/" enctype="multipart/form-data"'
      : 'action="/ajax/help/contact/submit/page"';
  const hidden = {
    lsd: 'AVqWx0example',
    jazoest: '21001',
    support_form_id: formId,
    support_form_locale_id: locale(language),
  };
  // Facebook names the field, Instagram numbers it: both occur (meta-pages.md §4.1).
  const email = brand === 'facebook' ? 'type="email" name="email"' : 'type="text" name="Field236858559849125"';
  return `<form method="post" ${target} id="u_0_8_Lq" novalidate>
${Object.entries(hidden)
  .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
  .join('')}
${form.question ? question(words) : ''}<div class="rows"${form.question ? ' hidden' : ''}>${form.country ? country(words) : ''}
${row('236858559849125', words.email, `<input ${email} id="236858559849125" value="${escaped(prefilledEmail)}" data-expect="email"><small>${words.emailHint}</small>`)}
${row('480190632155171', words.reason, '<textarea name="Field480190632155171" id="480190632155171" data-expect="reason"></textarea>')}
<p class="error" role="alert" hidden></p>
<button type="submit" value="${words.submit}" class="_54k8 _56bs _56b_" data-expect="submit"><span>${words.submit}</span></button></div></form>`;
}

function row(id: string, label: string, control: string): string {
  return `<div class="row" id="SupportFormRow.${id}"><label for="${id}">${label}</label>${control}</div>`;
}

function country(words: FormWords): string {
  const options = words.countries.map((one, i) => `<option value="${i || ''}">${one}</option>`).join('');
  return row(
    '118209585034190',
    words.country,
    `<select id="118209585034190" name="Field118209585034190" data-expect="question">${options}</select>`,
  );
}

function question(words: FormWords): string {
  const option = (n: number, text: string) =>
    `<div><input type="radio" name="Field390015" value="${text}" id="390015.${n}" data-expect="question"> <label for="390015.${n}">${text}</label></div>`;
  return `<div class="row" id="SupportFormRow.390015"><label>${words.question}</label>${option(0, words.yes)}${option(1, words.no)}</div>`;
}

function bar({ extra = [], brand, language }: ContactForm): string {
  const de = language === 'de';
  const search = `<input type="text" name="q" placeholder="${de ? 'Suche im Hilfebereich' : 'Search the Help Centre'}" aria-label="${de ? 'Suche' : 'Search'}" data-expect="never">`;
  const login = `<form id="login_form" method="post" action="/login/device-based/regular/login/?login_attempt=1"><input type="hidden" name="next" value="">
<input type="email" name="email" aria-label="${de ? 'E-Mail-Adresse oder Handynummer' : 'Email or phone'}" data-expect="never"><input type="password" name="pass" data-expect="never"><button type="submit" data-expect="never">${de ? 'Anmelden' : 'Log in'}</button></form>`;
  return `<div class="bar"><b>${brandName(brand)}</b>${extra.includes('search') ? search : ''}${extra.includes('login') ? login : ''}</div>`;
}

function below({ extra = [], language }: ContactForm): string {
  const de = language === 'de';
  const comment = `<div class="row"><textarea name="comment_text" placeholder="${de ? 'Schreibe einen Kommentar …' : 'Write a comment…'}" aria-label="${de ? 'Kommentar' : 'Comment'}" data-expect="never"></textarea></div>`;
  const composer = `<div contenteditable="true" role="textbox" aria-label="${de ? 'Nachricht schreiben' : 'Message'}" data-expect="never" style="min-height:24px;border:1px solid #ccd0d5;padding:6px"></div>`;
  return `${extra.includes('comment') ? comment : ''}${extra.includes('composer') ? composer : ''}`;
}

/** A known address that no longer shows what it used to. */
function article(form: ContactForm): string {
  const de = form.language === 'de';
  const title = de ? 'So funktionieren deine Einstellungen' : 'How your settings work';
  const text = de
    ? 'In diesem Artikel steht, wo du deine Einstellungen findest und wie du sie änderst. War er hilfreich?'
    : 'This article says where your settings are and how to change them. Was it helpful?';
  return classicDocument({
    language: form.language,
    brand: form.brand,
    title,
    body: `${bar({ ...form, extra: ['search'] })}<div class="sheet"><h2>${title}</h2><p>${text}</p>
<form action="/ajax/feedback" method="post"><label for="e">${de ? 'E-Mail für Rückfragen' : 'Email for questions'}</label><input id="e" type="email" name="email" data-expect="never">${below({ ...form, extra: ['comment'] })}<button type="submit" data-expect="never">${de ? 'Veröffentlichen' : 'Publish'}</button></form></div>`,
  });
}

function locale(language: Language): string {
  return language === 'de' ? 'de_DE' : 'en_GB';
}

function brandName(brand: Brand): string {
  return { facebook: 'Facebook', instagram: 'Instagram', meta: 'Meta' }[brand];
}

/** The page's own code, as it runs in the page: nothing from outside this function is there. */
function behaviour(form: ContactForm & { words: FormWords }): void {
  const { words, answer = 'confirmed' } = form;
  const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E;
  const element = find<HTMLFormElement>('form[method=post]:has([name=support_form_id])');
  const button = find<HTMLButtonElement>('[data-expect=submit]');
  const alert = find<HTMLElement>('.error');
  const say = (text: string) => Object.assign(alert, { textContent: text, hidden: !text });

  element.addEventListener('change', (event) => {
    const field = event.target as HTMLInputElement;
    if (field.type === 'radio') find('.rows').hidden = field.value !== words.yes;
  });
  element.addEventListener('submit', (event) => {
    if (!find<HTMLInputElement>('[data-expect=email]').value.includes('@')) {
      event.preventDefault();
      say(words.required);
      return;
    }
    (window as unknown as { standIn: { sent: unknown[] } }).standIn.sent.push(
      Object.fromEntries(new FormData(element) as never),
    );
    if (answer === 'post') return;
    event.preventDefault();
    say('');
    button.disabled = true;
    setTimeout(form.code ? askForCode : show, 300);
  });

  function show(): void {
    if (answer === 'none') return;
    if (answer === 'error') {
      button.disabled = false;
      say(words.answers.error.text);
    } else if (answer !== 'post') {
      const { title, text } = words.answers[answer];
      const box = document.createElement('div');
      box.innerHTML = `<h3>${title}</h3><p>${text}</p>`;
      element.replaceWith(box);
    }
  }

  function askForCode(): void {
    const veil = document.createElement('div');
    veil.className = 'veil';
    veil.innerHTML = `<div role="dialog" aria-modal="true"><h3>${words.codeTitle}</h3><label for="code">${words.codeLabel}</label>
<input type="text" id="code" maxlength="6" inputmode="numeric" data-expect="never"><p class="error"></p><button type="button" data-expect="never">${words.codeButton}</button></div>`;
    document.body.append(veil);
    find<HTMLButtonElement>('.veil button').addEventListener('click', () => {
      const code = find<HTMLInputElement>('#code').value;
      if (!/^\d{6}$/.test(code) || code === '000000') {
        find('.veil .error').textContent = words.wrongCode;
        return;
      }
      veil.remove();
      setTimeout(show, 300);
    });
  }
}
