import { say } from '../../../locales/say';
import type { Instead, Recorded, Spoken } from '../../messages/answers';
import type { Verdict } from '../find/answer';
import type { FieldRole } from '../find/fields';
import type { FoundForm } from '../find/form';
import type { FoundLink } from '../find/links';
import type { Wall } from '../find/wall';
import { type Deed, isDisabled } from '../visit/deed';
import type { Filled, Left } from '../visit/fill';
import type { Action, View } from './card';

type Words = Spoken['words'];
/** Everything a view needs to speak: the words, their language, and for whom this is. */
export type Voice = Pick<Spoken, 'words' | 'language'> & {
  readonly account: string | undefined;
  /** What to know of this form before one sends it. */
  readonly caution?: string;
};
/** All of these, for those who say something before this script is there. */
export type Views = typeof import('./views');

/** What the card says in each state of a visit. Pure: state in, view out. */
export function linkView(voice: Voice, links: readonly FoundLink[]): View {
  const { words } = voice;
  const chapter = links[0]?.to === 'chapter';
  const name = shorten(links[0]?.element.textContent ?? '');
  const text = chapter
    ? say(words.chapterText, { name })
    : say(words.linkText, { n: links.length, name }, voice.language);
  return atStep('find', voice, view(voice, 'guide', chapter ? words.chapterTitle : words.linkTitle, [text]));
}

export function portalView(voice: Voice): View {
  return atStep('find', voice, view(voice, 'guide', voice.words.portalTitle, [voice.words.portalText]));
}

/** Nobody said yet for whom: the card asks before it fills. */
export function offerView(voice: Voice, form: FoundForm, actions: readonly Action[]): View {
  const { words } = voice;
  const [title, text] =
    form.certainty === 'likely' ? [words.likelyTitle, words.likelyText] : [words.offerTitle, words.offerText];
  return atStep('send', voice, view(voice, 'ask', title, [text, ...cautionOf(voice)], actions));
}

/** A step in which nothing is filled: something to choose, a code, a button. */
export function stepView(voice: Voice, deed: Deed | undefined): View {
  return atStep('send', voice, deedView(voice, deed));
}

function deedView(voice: Voice, deed: Deed | undefined): View {
  const { words } = voice;
  if (deed?.kind === 'send')
    return view(voice, 'guide', words.readyTitle, [say(words.sendText, { submit: nameOf(deed.element) })]);
  if (deed?.kind !== 'choose')
    return view(voice, 'guide', deed?.kind === 'code' ? words.codeTitle : words.readyTitle, [deedText(voice, deed)]);
  const isGroup = deed.element.querySelectorAll('input[type=radio],[role=radio]').length > 1;
  return isGroup
    ? view(voice, 'guide', words.questionTitle, [words.questionText])
    : view(voice, 'guide', words.optionTitle, [say(words.optionText, { name: nameOf(deed.element, 120) })]);
}

/** What the user does next, in one sentence. */
function deedText(voice: Voice, deed: Deed | undefined): string {
  const { words } = voice;
  const name = deed ? nameOf(deed.element) : '';
  switch (deed?.kind) {
    case 'send':
      return say(isDisabled(deed.element) ? words.pressText : words.filledText, { submit: name });
    case 'next':
      return say(words.nextStepText, { button: name });
    case 'request-code':
      return say(words.requestCodeText, { button: name });
    case 'code':
      return words.codeText;
    case 'complete':
    case 'choose':
      return words.completeText;
    case undefined:
      return words.codeCheckText;
  }
}

export function chooseView(voice: Voice, actions: readonly Action[]): View {
  const { words } = voice;
  if (actions.length === 0) return view(voice, 'ask', words.noAccountTitle, [words.noAccount]);
  return view(voice, 'ask', words.fillFor, [], actions);
}

/** What became of a filling, and which fields the user must still complete. */
export type Filling = {
  readonly form: FoundForm;
  readonly result: Filled;
  readonly empty: readonly FieldRole[];
  readonly deed: Deed | undefined;
};

export function filledView(voice: Voice, { form, result, empty, deed }: Filling, actions: readonly Action[]): View {
  const { words } = voice;
  const any = result.filled.length > 0;
  const asked = !form.next || form.fields.some((field) => field.role === 'reason');
  const last = form.submit ?? form.next;
  const text = [
    any
      ? say(words.filledList, {
          fields: listed(
            voice,
            result.filled.map((field) => field.role),
          ),
        })
      : words.nothingFilled,
    ...result.skipped.map((one) => say(words.skipped[one.why], { field: fieldName(words, one.role) })),
    ...(empty.length > 0 ? [say(words.stillEmpty, { fields: listed(voice, empty) })] : []),
    ...(asked && !voice.caution && !result.filled.some((field) => field.role === 'reason') ? [words.noReasonOwed] : []),
    ...cautionOf(voice),
    deed?.kind === 'complete' && last ? say(words.pressText, { submit: nameOf(last) }) : deedText(voice, deed),
  ];
  return atStep('send', voice, view(voice, 'guide', any ? words.filledTitle : words.readyTitle, text, actions));
}

function cautionOf({ caution }: Voice): readonly string[] {
  return caution ? [caution] : [];
}

/** A further box is a reason to the person who reads it. */
function fieldName(words: Words, role: FieldRole): string {
  return words.field[role === 'more' ? 'reason' : role];
}

function nameOf(element: HTMLElement, most = 60): string {
  return shorten(element.textContent || element.getAttribute('value') || '', most) || '…';
}

function listed(voice: Voice, roles: readonly FieldRole[]): string {
  return new Intl.ListFormat(voice.language).format([...new Set(roles)].map((role) => fieldName(voice.words, role)));
}

export function undoneView(voice: Voice, left: readonly Left[], actions: readonly Action[]): View {
  const { words } = voice;
  const kept = left.map(({ role, why }) =>
    say(why === 'changed' ? words.undoLeft : words.undoStuck, { field: fieldName(words, role) }),
  );
  const text = kept.length > 0 ? kept : [words.undoneText];
  return atStep('send', voice, view(voice, 'guide', words.undoneTitle, text, actions));
}

/** The text is being changed elsewhere; what is filled stays until the user asks for the new one. */
export function changingView(voice: Voice, actions: readonly Action[]): View {
  return atStep('send', voice, view(voice, 'ask', voice.words.changeTitle, [voice.words.changeHint], actions));
}

/** What happened after the user's click, or without it. */
export type Outcome = 'submitted' | 'silent' | 'unclicked' | Verdict | 'unknown';

/** Where there is something to keep a picture of. */
const ANSWERS: readonly Outcome[] = ['confirmed', 'refused', 'unclicked', 'unknown'];

export function outcomeView(voice: Voice, outcome: Outcome, recorded: Recorded['kind']): View {
  const { words } = voice;
  const lost = recorded === 'full' || recorded === 'failed';
  const tone = lost ? 'warn' : outcome === 'confirmed' ? 'good' : outcome === 'submitted' ? 'guide' : 'warn';
  // The browser lets only the popup take one, and only where it was opened.
  const picture = !lost && words.pictureText && ANSWERS.includes(outcome) ? [words.pictureText] : [];
  const text = [recorded === 'saved' ? words[`${outcome}Text`] : words[recorded], ...picture];
  const told = view(voice, tone, lost ? words.name : words[`${outcome}Title`], text);
  return { ...atStep('answer', voice, told), insist: outcome !== 'submitted' };
}

export function wallView(
  voice: Voice,
  wall: Wall | 'changed' | 'changedPolicy' | 'restless',
  actions: readonly Action[],
): View {
  const { words } = voice;
  const key = wall === 'as-page' ? 'asPage' : wall;
  const title = key === 'changedPolicy' ? words.changedTitle : words[`${key}Title`];
  return view(voice, 'warn', title, [words[`${key}Text`]], actions);
}

/** A form that stood here is gone, and nobody saw it being sent. */
export function lostView(voice: Voice): View {
  return view(voice, 'warn', voice.words.lostTitle, [voice.words.lostText]);
}

export function goneView(voice: Voice): View {
  return view(voice, 'warn', voice.words.name, [voice.words.gone]);
}

/** The label of the way on, or undefined where there is none. */
export function nextLabel(voice: Voice, next: Instead['next']): string | undefined {
  const { words } = voice;
  return next && { web: words.next, letter: words.nextLetter, manual: words.nextManual }[next];
}

function view(
  voice: Voice,
  tone: View['tone'],
  title: string,
  text: readonly string[],
  actions: readonly Action[] = [],
): View {
  return {
    tone,
    title,
    text,
    actions,
    ...(voice.account ? { account: say(voice.words.for, { account: voice.account }) } : {}),
  };
}

/** The way as the user goes it: find the form, send it, and have its answer recorded. */
const STEPS = ['find', 'send', 'answer'] as const;

function atStep(step: (typeof STEPS)[number], { words }: Voice, told: View): View {
  return { ...told, step: say(words.step, { n: STEPS.indexOf(step) + 1, of: STEPS.length }) };
}

function shorten(name: string, most = 60): string {
  const text = name.replace(/\s+/g, ' ').trim();
  return text.length > most ? `${text.slice(0, most - 3)}…` : text;
}
