import type { Account } from '../model/account';
import type { Language } from '../model/case';
import type { Evidence } from '../model/evidence';
import type { FollowUps } from '../model/follow-up';
import type { MailVerdict } from '../model/mail';
import { dayOf, mailDay } from '../model/matter';
import { shorten } from '../model/shorten';
import { type FollowUpId, followUpIn, isObjection, type Letter } from '../model/status';
import { groundsFor } from './grounds';
import { type More, writtenDay } from './pick';

/** How much of what a page answered a letter quotes, in UTF-16 units. */
const MOST_QUOTED = 500;

/** What a follow-up letter says of the objection it follows, in the language of the account's texts. */
export function moreFor(account: Account, id: FollowUpId, events: readonly Evidence[], followUps: FollowUps): More {
  const { objected, why, deadline, reply } = followUps;
  const { language } = account;
  const say = SENTENCES[language];
  const about = {
    sent: dayText(objected, language),
    due: deadline.kind === 'due' ? dayText(deadline.due, language) : '',
    answered: reply ? dayText(reply.on, language) : '',
    grounds: reply
      ? groundsFor(reply.verdict === 'region' ? ['region', ...reply.reasons] : reply.reasons, language)
      : '',
  };
  // What the user knows of the case may stand in `facts`, for another letter; only the complaint tells this story.
  if (id !== 'complaint') return { ...about, facts: '' };
  const facts = [
    ...events.flatMap((one) => told(one, account.language)),
    ...(why === 'silent' ? [...(about.due ? [say.overdue(about.due)] : []), say.silent] : []),
  ];
  return { ...about, facts: facts.join('\n'), enclosures: enclosuresIn(events, say) };
}

/** The proof, and the files in it, by their names. */
function enclosuresIn(events: readonly Evidence[], say: Sentences): string {
  const files = events.flatMap((one) => (one.kind === 'attached' ? [shorten(one.name, 80, '…')] : []));
  return [say.enclosures, ...(files.length > 0 ? [say.files(files.join(', '))] : [])].join(', ');
}

type Sentences = {
  readonly form: (day: string) => string;
  readonly declared: (day: string) => string;
  readonly asked: (day: string) => string;
  readonly letter: (day: string) => string;
  readonly followUp: Readonly<Record<FollowUpId, (day: string) => string>>;
  readonly answer: (day: string, words: string) => string;
  readonly refused: (day: string, words: string) => string;
  /** By mail or by the user's word: what it says, and its own words. */
  readonly replied: Readonly<Record<MailVerdict, (day: string, words: string) => string>>;
  readonly overdue: (day: string) => string;
  readonly silent: string;
  readonly enclosures: string;
  readonly files: (names: string) => string;
  readonly quoted: (words: string) => string;
  readonly shortened: string;
};

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  de: {
    form: (day) => `Am ${day} habe ich im Formular von Meta widersprochen.`,
    declared: (day) => `Am ${day} habe ich widersprochen.`,
    asked: (day) => `Am ${day} habe ich bei WhatsApp in einem allgemeinen Formular widersprochen.`,
    letter: (day) => `Am ${day} habe ich schriftlich widersprochen.`,
    followUp: {
      reminder: (day) => `Am ${day} habe ich an den Widerspruch erinnert.`,
      'reminder-extended': (day) =>
        `Am ${day} habe ich nach Ablauf der verlängerten Frist an den Widerspruch erinnert.`,
      'reminder-operator': (day) => `Am ${day} habe ich an mein Schreiben erinnert.`,
      'refusal-reply': (day) => `Am ${day} habe ich auf die Ablehnung geantwortet.`,
      'query-reply': (day) => `Am ${day} habe ich auf die Rückfrage geantwortet.`,
      complaint: (day) => `Am ${day} habe ich mich beschwert.`,
    },
    answer: (day, words) => `Am ${day} zeigte die Seite darauf: „${words}“`,
    refused: (day, words) => `Meta hat abgelehnt (von mir festgehalten am ${day}). ${words}`.trim(),
    replied: {
      confirmed: (day, words) => `Am ${day} hat Meta den Widerspruch bestätigt.${words}`,
      refused: (day, words) => `Am ${day} hat Meta den Widerspruch abgelehnt.${words}`,
      asks: (day, words) => `Am ${day} hat Meta nachgefragt oder etwas verlangt.${words}`,
      region: (day, words) => `Am ${day} hat Meta mitgeteilt, das Recht gelte in meiner Region nicht.${words}`,
      extended: (day, words) => `Am ${day} hat Meta mitgeteilt, für die Antwort mehr Zeit zu brauchen.${words}`,
      unknown: (day, words) => `Am ${day} kam eine Antwort, die nichts Eindeutiges sagt.${words}`,
    },
    overdue: (day) => `Die Frist für die Antwort (Art. 12 Abs. 3 DSGVO) lief bis zum ${day}.`,
    silent: 'Eine Mitteilung darüber, was veranlasst wurde, habe ich bis heute nicht erhalten.',
    enclosures: 'Nachweisprotokoll (ZIP-Datei mit dem Bericht report.html, allen Einträgen und einer Prüfanleitung)',
    files: (names) => `darin auch: ${names}`,
    quoted: (words) => ` Wörtlich: „${words}“`,
    shortened: ' … (gekürzt)',
  },
  en: {
    form: (day) => `On ${day} I objected in Meta’s form.`,
    declared: (day) => `On ${day} I objected.`,
    asked: (day) => `On ${day} I objected to WhatsApp in a general form.`,
    letter: (day) => `On ${day} I objected in writing.`,
    followUp: {
      reminder: (day) => `On ${day} I sent a reminder of the objection.`,
      'reminder-extended': (day) => `On ${day}, after the extended period, I sent a reminder of the objection.`,
      'reminder-operator': (day) => `On ${day} I sent a reminder of my letter.`,
      'refusal-reply': (day) => `On ${day} I replied to the refusal.`,
      'query-reply': (day) => `On ${day} I replied to the question.`,
      complaint: (day) => `On ${day} I complained.`,
    },
    answer: (day, words) => `On ${day} the page then showed: “${words}”`,
    refused: (day, words) => `Meta refused (noted by me on ${day}). ${words}`.trim(),
    replied: {
      confirmed: (day, words) => `On ${day} Meta confirmed the objection.${words}`,
      refused: (day, words) => `On ${day} Meta refused the objection.${words}`,
      asks: (day, words) => `On ${day} Meta asked a question or asked for something.${words}`,
      region: (day, words) => `On ${day} Meta stated that the right does not apply in my region.${words}`,
      extended: (day, words) => `On ${day} Meta stated that it needs more time for its answer.${words}`,
      unknown: (day, words) => `On ${day} an answer came that says nothing clear.${words}`,
    },
    overdue: (day) => `The period for the answer (Art. 12(3) GDPR) ran until ${day}.`,
    silent: 'To this day I have received no information on the action taken.',
    enclosures: 'Proof log (ZIP file with the report report.html, all records and instructions for checking)',
    files: (names) => `including: ${names}`,
    quoted: (words) => ` Word for word: “${words}”`,
    shortened: ' … (shortened)',
  },
};

/** One event as a sentence of the matter; nothing for what is of no weight to an authority. */
function told(event: Evidence, language: Language): readonly string[] {
  const say = SENTENCES[language];
  const day = dayText(isObjection(event) ? dayOf(event) : event.at, language);
  const quoted = (words: string) => shorten(words.replace(/\s+/g, ' ').trim(), MOST_QUOTED, say.shortened);
  switch (event.kind) {
    case 'submitted':
      return [say.form(day)];
    case 'declared':
      return [event.asked ? say.asked(day) : say.declared(day)];
    case 'sent':
      return [letterTold(event, say)(day)];
    case 'confirmed':
    case 'answered':
      return [say.answer(day, quoted(event.answer))];
    case 'mailed':
    case 'replied': {
      const words = quoted(event.kind === 'mailed' ? event.text : event.words);
      const on = dayText(event.kind === 'replied' ? event.on : (mailDay(event) ?? event.at), language);
      return [say.replied[event.verdict](on, words && say.quoted(words))];
    }
    case 'reopened':
      return event.why === 'refused' ? [say.refused(day, quoted(event.words))] : [];
    default:
      return [];
  }
}

function letterTold(event: Letter, say: Sentences): (day: string) => string {
  const followUp = followUpIn(event);
  return followUp ? say.followUp[followUp] : say.letter;
}

/** A calendar day, or the day of a moment, as a text writes it. */
function dayText(day: string, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return writtenDay(new Date(year, month - 1, date), language);
}
