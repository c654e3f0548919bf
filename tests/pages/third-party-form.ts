import { classicDocument, type Language } from './markup.ts';

type Words = Readonly<
  Record<
    | 'title'
    | 'intro'
    | 'kind'
    | 'name'
    | 'country'
    | 'email'
    | 'prompts'
    | 'screens'
    | 'reason'
    | 'submit'
    | 'short'
    | 'answer',
    string
  >
>;

const WORDS: Readonly<Record<Language, Words>> = {
  de: {
    title: 'Rechte betroffener Personen bei Informationen Dritter für KI bei Meta',
    intro: 'Wir kommen Anfragen über dieses Formular nicht automatisch nach.',
    kind: 'Ich möchte der Verarbeitung widersprechen oder sie einschränken lassen',
    name: 'Vollständiger Name',
    country: 'In welchem Land lebst du?',
    email: 'E-Mail-Adresse',
    prompts: 'Welche Prompts haben zu Antworten mit deinen Informationen geführt?',
    screens: 'Screenshots der Antworten',
    reason: 'Bitte erläutere deine Anfrage',
    submit: 'Senden',
    short: 'Bitte gib mindestens 100 Zeichen ein.',
    answer: 'Vielen Dank. Wir haben deine Anfrage erhalten.',
  },
  en: {
    title: 'Data subject rights for third-party information used for AI at Meta',
    intro: "We don't automatically fulfil requests sent using this form.",
    kind: 'I want to object to or restrict the processing of my personal information from third parties',
    name: 'Full name',
    country: 'Which country do you live in?',
    email: 'Email address',
    prompts: 'Which prompts led to answers with your information?',
    screens: 'Screenshots of the answers',
    reason: 'Please explain your request',
    submit: 'Submit',
    short: 'Please enter at least 100 characters.',
    answer: 'Thank you. We have received your request.',
  },
};

/** The form for people whose data others shared (meta-pages.md §3.3): it asks for prompts, and for at least 100 characters. */
export function thirdPartyForm(language: Language, formId: string): string {
  const words = WORDS[language];
  const row = (id: string, label: string, control: string) =>
    `<div class="row" id="SupportFormRow.${id}"><label for="${id}">${label}</label>${control}</div>`;
  const body = `<div class="sheet" id="content"><h2>${words.title}</h2><p>${words.intro}</p>
<form method="post" action="/ajax/help/contact/submit/page" novalidate><input type="hidden" name="support_form_id" value="${formId}">
<div class="row" id="SupportFormRow.1"><input type="radio" id="1.0" name="Field1" data-expect="question"> <label for="1.0">${words.kind}</label></div>
${row('2', words.name, '<input type="text" id="2" name="your_name" data-expect="name">')}
${row('3', words.country, '<input type="text" id="3" name="Field3" data-expect="country"><input type="hidden" name="Field3_iso2_country_code">')}
${row('4', words.email, '<input type="email" id="4" name="email" data-expect="email">')}
${row('5', words.prompts, '<textarea id="5" name="Field5" data-expect="prompts"></textarea>')}
${row('6', words.screens, '<input type="file" id="6" name="Field6" data-expect="question">')}
${row('7', words.reason, '<textarea id="7" name="Field7" data-expect="reason"></textarea>')}
<p class="error" role="alert" hidden>${words.short}</p><button type="submit" data-expect="submit">${words.submit}</button></form></div>`;
  const script = `document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const short = document.getElementById('7').value.length < 100;
  form.querySelector('.error').hidden = !short;
  if (!short) setTimeout(() => { form.outerHTML = ${JSON.stringify(`<p role="status">${words.answer}</p>`)}; }, 200);
});`;
  return classicDocument({ language, brand: 'facebook', title: words.title, body, script });
}
