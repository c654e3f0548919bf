import type { Language } from './markup.ts';

/**
 * What the forms say. Labels and phrases after meta-pages.md §3 (German answers are stems there); the prose is ours. The
 * introduction promises in advance what the answer will say, as Meta's own notices do: who looks for the answer's words
 * on the whole page is deceived before anything was sent.
 */
export type FormWords = {
  readonly title: string;
  /** The form for objections of every kind. */
  readonly generalTitle: string;
  readonly intro: readonly string[];
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly country: string;
  readonly countries: readonly string[];
  readonly email: string;
  readonly confirmEmail: string;
  readonly emailHint: string;
  readonly reason: string;
  readonly submit: string;
  readonly next: string;
  readonly required: string;
  readonly remaining: string;
  readonly codeTitle: string;
  readonly codeLabel: string;
  readonly codeButton: string;
  readonly wrongCode: string;
  readonly answers: Readonly<
    Record<'confirmed' | 'refused' | 'error', { readonly title: string; readonly text: string }>
  >;
};

const DE: FormWords = {
  title: 'Einspruch gegen die Verwendung deiner Informationen für KI bei Meta',
  generalTitle: 'Widerspruch gegen die Verarbeitung deiner Informationen',
  intro: [
    'Du kannst der Verwendung deiner Informationen für Entwicklung und Verbesserung von KI bei Meta widersprechen.',
    'Wenn wir deinem Einspruch nachkommen, gilt er ab diesem Zeitpunkt. Du erhältst dann eine E-Mail.',
  ],
  question: 'Bezieht sich deine Anfrage auf KI bei Meta?',
  yes: 'Ja',
  no: 'Nein',
  country: 'In welchem Land lebst du?',
  countries: ['Bitte wählen', 'Deutschland', 'Österreich', 'Frankreich', 'Irland'],
  email: 'E-Mail-Adresse',
  confirmEmail: 'E-Mail-Adresse bestätigen',
  emailHint: 'An diese Adresse schreiben wir dir.',
  reason: 'Bitte erläutere, wie sich diese Verarbeitung auf dich auswirkt (optional)',
  submit: 'Senden',
  next: 'Weiter',
  required: 'Bitte gib eine E-Mail-Adresse ein.',
  remaining: 'Pflichtfelder verbleiben',
  codeTitle: 'Gib den Bestätigungscode ein',
  codeLabel: '6-stelliger Code aus unserer E-Mail',
  codeButton: 'Bestätigen',
  wrongCode: 'Dieser Code ist ungültig.',
  answers: {
    confirmed: {
      title: 'Vielen Dank.',
      text: 'Vielen Dank. Wir haben deinen Einspruch erhalten und werden ihm nachkommen. Das gilt auch für andere Konten in derselben Kontenübersicht.',
    },
    refused: {
      title: 'Zu deiner Anfrage',
      text: 'Wir können deinem Einspruch nicht nachkommen. Prüfe deine Angaben und schreib uns, wenn du anderer Meinung bist.',
    },
    error: { title: '', text: 'Deine Anfrage wurde nicht gesendet. Bitte versuche es erneut.' },
  },
};

const EN: FormWords = {
  title: 'Object to Your Information Being Used for AI at Meta',
  generalTitle: 'Object to the processing of your information',
  intro: [
    'You can object to your information being used for developing and improving AI at Meta.',
    'If we honour your objection, it applies from then on. You will get an email from us.',
  ],
  question: 'Is your request about AI at Meta?',
  yes: 'Yes',
  no: 'No',
  country: 'Which country do you live in?',
  countries: ['Please choose', 'Germany', 'Austria', 'France', 'Ireland'],
  email: 'Email address',
  confirmEmail: 'Confirm email address',
  emailHint: 'We will write to you at this address.',
  reason: 'Please explain how this processing impacts you (optional)',
  submit: 'Submit',
  next: 'Next',
  required: 'Please enter an email address.',
  remaining: 'required fields remaining',
  codeTitle: 'Enter the confirmation code',
  codeLabel: '6-digit code from our email',
  codeButton: 'Confirm',
  wrongCode: 'This code is invalid.',
  answers: {
    confirmed: {
      title: 'Thank you',
      text: 'Thank you for contacting us. We will honour your objection. This includes any other accounts in the same Accounts Centre.',
    },
    refused: {
      title: 'About your request',
      text: 'We are unable to honour your objection. Check what you entered, and write to us if you disagree.',
    },
    error: { title: '', text: 'Your request was not submitted. Please try again.' },
  },
};

export const FORM_WORDS: Readonly<Record<Language, FormWords>> = { de: DE, en: EN };
