import type { Words } from '../../locales/index';
import { say } from '../../locales/say';
import type { Language } from '../model/case';
import type { Evidence, Sent, TemplateRef } from '../model/evidence';
import type { RefusalReason } from '../model/mail';
import { signaturesText } from './mail/tell';
import { fieldName, pageName, templateName, wayName } from './names';
import { dayText, whenText } from './when';

/** One detail of an event. A `block` keeps its lines and is set apart as somebody's own words. */
export type Fact = { readonly label: string; readonly value: string; readonly form: 'line' | 'block' };

/** One event told to a reader who has never seen the extension. `note` says what the event does not show. */
export type Telling = { readonly title: string; readonly note?: string; readonly facts: readonly Fact[] };

/** Tells one event in words; used by the proof log and by the report, so that both say the same. */
export function tell(event: Evidence, words: Words, language: Language): Telling {
  const title = isPicture(event) ? words.picture.recorded : words.event[event.kind];
  const note = noteOn(event, words);
  return { title, ...(note ? { note } : {}), facts: factsOf(event, words, language) };
}

function noteOn(event: Evidence, words: Words): string | undefined {
  const notes: Readonly<Record<string, string>> = words.note;
  return isPicture(event) ? words.picture.note : notes[event.kind];
}

/** A picture that the extension took, and no file of the user's. */
function isPicture(event: Evidence): boolean {
  return event.kind === 'attached' && event.captured !== undefined;
}

function factsOf(event: Evidence, words: Words, language: Language): readonly Fact[] {
  switch (event.kind) {
    case 'opened':
      return [...placeOf(event, words), line(words.fact.way, wayName(event.route, words))];
    case 'filled':
      return [
        ...placeOf(event, words),
        line(words.fact.fields, event.fields.map((one) => fieldName(one, words)).join(', ') || words.fact.none),
        ...templateOf(event.template, words),
      ];
    case 'submitted':
      return [...placeOf(event, words), ...sentOf(event.sent, words.fact.text, words)];
    case 'confirmed':
      return [
        ...placeOf(event, words),
        ...sentOf(event.sent, words.fact.text, words),
        block(words.fact.answer, event.answer, words),
      ];
    case 'answered':
      return [
        ...placeOf(event, words),
        line(words.fact.verdict, words.verdict[event.verdict]),
        block(words.fact.answer, event.answer, words),
      ];
    case 'failed':
      return [
        line(words.fact.reason, words.failure[event.failure]),
        ...placeOf(event, words),
        line(words.fact.way, wayName(event.route, words)),
      ];
    case 'declared':
      return [
        line(words.fact.on, dayText(event.on, language)),
        ...(event.email ? [line(words.fact.email, event.email)] : []),
        ...(event.words ? [block(words.fact.words, event.words, words)] : []),
      ];
    case 'reopened':
      return [
        line(words.fact.reason, words.reopening[event.why]),
        ...(event.words ? [block(words.fact.words, event.words, words)] : []),
      ];
    case 'replied':
      return [
        line(words.fact.answeredOn, dayText(event.on, language)),
        line(words.fact.verdict, words.mailVerdict[event.verdict]),
        ...refusalOf(event.reasons, words),
        ...(event.words ? [block(words.fact.words, event.words, words)] : []),
      ];
    case 'rescheduled':
      return [
        line(words.fact.mode, words.rescheduling[event.how]),
        ...(event.how === 'computed' ? [] : [line(words.fact.day, dayText(event.on, language))]),
        block(words.fact.why, event.words, words),
      ];
    case 'reviewed':
      return [line(words.fact.due, dueText(event.due, words)), line(words.fact.outcome, words.review[event.outcome])];
    case 'ticked':
      return [line(words.fact.way, wayName(event.route, words)), line(words.fact.step, String(event.step + 1))];
    case 'sent':
      return sentOf(event.sent, words.fact.letterText, words);
    case 'assigned':
      return [line(words.fact.event, event.evidence)];
    case 'mailed':
      return [
        line(words.fact.from, event.from),
        line(words.fact.to, event.to || words.fact.none),
        line(words.fact.date, event.date || words.fact.none),
        line(words.fact.subject, event.subject || words.fact.none),
        line(words.fact.verdict, words.mailVerdict[event.verdict]),
        ...refusalOf(event.reasons, words),
        block(words.fact.signatures, signaturesText(event, words, language), words),
        block(words.fact.mailText, event.text, words),
        line(words.fact.digest, event.fileDigest),
      ];
    case 'restored':
      return [
        line(words.fact.made, dayText(event.made, language)),
        line(words.fact.records, String(event.records)),
        ...(event.unsigned ? [line(words.fact.unsigned, String(event.unsigned))] : []),
        line(words.fact.mode, event.mode === 'merge' ? words.backup.merge : words.backup.replace),
      ];
    case 'rekeyed':
      return [line(words.fact.before, event.before)];
    case 'attached':
      return [
        ...(event.captured ? capturedOf(event.captured, event.zone, words, language) : []),
        line(words.fact.fileName, event.name || words.fact.none),
        line(words.fact.fileSize, say(words.fact.bytes, { n: event.size })),
        line(words.fact.digest, event.digest),
      ];
  }
}

function capturedOf(
  { url, at }: { url: string; at: string },
  zone: string,
  words: Words,
  language: Language,
): readonly Fact[] {
  return [
    line(words.fact.address, url),
    line(words.picture.takenAt, whenText({ at, zone }, words.proof.recordedAt, language)),
  ];
}

function placeOf(event: { page: string; url: string; title: string }, words: Words): readonly Fact[] {
  // A way that is gone by hand has no page.
  if (event.url === '') return [];
  return [
    line(words.fact.page, pageName(event.page, words)),
    line(words.fact.address, event.url),
    ...(event.title ? [line(words.fact.pageTitle, event.title)] : []),
  ];
}

function sentOf(sent: Sent, label: string, words: Words): readonly Fact[] {
  return [
    block(label, sent.text, words),
    line(words.fact.email, sent.email || words.fact.none),
    ...templateOf(sent.template, words),
  ];
}

function templateOf(template: TemplateRef | undefined, words: Words): readonly Fact[] {
  if (!template) return [];
  const { id, version } = template;
  return [
    line(
      words.fact.template,
      say(words.fact.templateValue, {
        name: templateName(id, words),
        version,
        language: words.language[template.language],
      }),
    ),
  ];
}

/** What was due, by its name there (model/due): its kind in words. */
function dueText(due: string, words: Words): string {
  const [kind = '', detail = ''] = due.split(' ');
  const [kinds, changes]: Readonly<Record<string, string>>[] = [words.reminder.due, words.change];
  return [kinds?.[kind] ?? due, changes?.[detail]].filter(Boolean).join(' ');
}

function refusalOf(reasons: readonly RefusalReason[] | undefined, words: Words): readonly Fact[] {
  return reasons && reasons.length > 0
    ? [line(words.fact.refusal, reasons.map((one) => words.refusalReason[one]).join('; '))]
    : [];
}

function line(label: string, value: string): Fact {
  return { label, value, form: 'line' };
}

function block(label: string, value: string, words: Words): Fact {
  return { label, value: value || words.fact.none, form: 'block' };
}
