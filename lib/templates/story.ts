import type { Account } from '../model/account';
import type { Language } from '../model/case';
import type { Evidence } from '../model/evidence';
import { dayOf, type FollowUps } from '../model/follow-up';
import { shorten } from '../model/shorten';
import { type FollowUpId, followUpIn, isObjection, type Letter } from '../model/status';
import { type More, writtenDay } from './pick';

/** How much of what a page answered a letter quotes, in UTF-16 units. */
const MOST_QUOTED = 500;

/** What a follow-up letter says of the objection it follows, in the language of the account's texts. */
export function moreFor(
  account: Account,
  id: FollowUpId,
  events: readonly Evidence[],
  { objected, why }: Pick<FollowUps, 'objected' | 'why'>,
): More {
  const say = SENTENCES[account.language];
  const sent = dayText(objected, account.language);
  // What the user knows of the case may stand in `facts`, for another letter; only the complaint tells this story.
  if (id !== 'complaint') return { sent, facts: '' };
  const facts = [...events.flatMap((one) => told(one, account.language)), ...(why === 'silent' ? [say.silent] : [])];
  return { sent, facts: facts.join('\n'), enclosures: say.enclosures };
}

type Sentences = {
  readonly form: (day: string) => string;
  readonly declared: (day: string) => string;
  readonly asked: (day: string) => string;
  readonly letter: (day: string) => string;
  readonly followUp: Readonly<Record<FollowUpId, (day: string) => string>>;
  readonly answer: (day: string, words: string) => string;
  readonly refused: (day: string, words: string) => string;
  readonly silent: string;
  readonly enclosures: string;
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
      'reminder-operator': (day) => `Am ${day} habe ich an mein Schreiben erinnert.`,
      'refusal-reply': (day) => `Am ${day} habe ich auf die Ablehnung geantwortet.`,
      complaint: (day) => `Am ${day} habe ich mich beschwert.`,
    },
    answer: (day, words) => `Am ${day} zeigte die Seite darauf: „${words}“`,
    refused: (day, words) => `Meta hat abgelehnt (von mir festgehalten am ${day}). ${words}`.trim(),
    silent: 'Eine Mitteilung darüber, was veranlasst wurde, habe ich bis heute nicht erhalten.',
    enclosures: 'Nachweisprotokoll',
    shortened: ' … (gekürzt)',
  },
  en: {
    form: (day) => `On ${day} I objected in Meta’s form.`,
    declared: (day) => `On ${day} I objected.`,
    asked: (day) => `On ${day} I objected to WhatsApp in a general form.`,
    letter: (day) => `On ${day} I objected in writing.`,
    followUp: {
      reminder: (day) => `On ${day} I sent a reminder of the objection.`,
      'reminder-operator': (day) => `On ${day} I sent a reminder of my letter.`,
      'refusal-reply': (day) => `On ${day} I replied to the refusal.`,
      complaint: (day) => `On ${day} I complained.`,
    },
    answer: (day, words) => `On ${day} the page then showed: “${words}”`,
    refused: (day, words) => `Meta refused (noted by me on ${day}). ${words}`.trim(),
    silent: 'To this day I have received no information on the action taken.',
    enclosures: 'Proof log',
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
