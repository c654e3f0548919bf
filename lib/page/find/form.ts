import type { Lexicon, Page } from '../../routes/types';
import { type Field, fieldsIn, strangersIn } from './fields';
import { firstIn, type Root, shadowRoots } from './roots';
import { isForm, scopesIn } from './scopes';
import { buttonsOf, findButton, findChoice, isButtonNamed, isOppositeChosen } from './steps';
import { type Title, titleOf } from './title';
import { normalise, says } from './words';

/**
 * A reason to believe that this is the objection form. The first four are independent ways of knowing which form it is;
 * `page` is a title that another heading comes after.
 */
export type Sign =
  | 'address'
  | 'form-id'
  | 'title'
  | 'option'
  | 'page'
  | 'rows'
  | 'portal'
  | 'email'
  | 'reason'
  | 'code'
  | 'submit';

/** How sure: `certain` fills by itself, `likely` asks first. */
export type FoundForm = {
  readonly certainty: 'certain' | 'likely';
  readonly signs: readonly Sign[];
  /** The form, or the region that plays one. */
  readonly scope: HTMLElement;
  readonly fields: readonly Field[];
  /** The button that sends. The others only lead on: to the next step, to a code by e-mail, and past that code. */
  readonly submit: HTMLElement | undefined;
  readonly next: HTMLElement | undefined;
  readonly requestCode: HTMLElement | undefined;
  readonly verify: HTMLElement | undefined;
  /** What the user must choose first: the option that means this objection, or the question's whole group. */
  readonly question: HTMLElement | undefined;
  /** Whether the option that means this objection is chosen; undefined where there is none to choose. */
  readonly chosen: boolean | undefined;
};

/** What a form lacks to be certain; the first three, to be likely too. `doubt`: something speaks against it. */
export type Missed = 'fields' | 'other' | 'no-way' | 'doubt' | 'one-way' | 'whole' | 'question' | 'weight';

/** A form that may be ours, found or not. */
export type Weighed = Omit<FoundForm, 'certainty'> & {
  readonly certainty: FoundForm['certainty'] | undefined;
  readonly score: number;
  readonly missed: readonly Missed[];
  readonly title: Title;
};

const WEIGHT: Readonly<Record<Sign, number>> = {
  address: 1,
  'form-id': 3,
  title: 2,
  option: 3,
  page: 1,
  rows: 1,
  portal: 1,
  email: 1,
  reason: 1,
  code: 1,
  submit: 1,
};
/** From which sum of weights on a form is certain, and from which likely. */
export const CERTAIN = 5;
export const LIKELY = 4;
/** So many fields that ask for something else make it another form, unless its title says what it is. */
const MANY_STRANGERS = 2;
/** How much of a page's prose is read to tell what it is about, in characters. */
const MOST_PROSE = 6000;

/**
 * The objection form on this page, or the step of it that is shown. Certain needs two independent ways of knowing which
 * form it is (known address, hidden form id, title, the option that means it) and more than an e-mail field, which any
 * newsletter has; likely needs one, and so does a form whose question is still open. A form that asks for a password,
 * searches or comments is never one, nor is one that names itself otherwise. `led`: in a step before this one the user
 * chose that option.
 */
export function findForm(
  root: Document,
  page: Page,
  lexicons: readonly Lexicon[],
  led = false,
  inners?: readonly ShadowRoot[],
): FoundForm | undefined {
  return firstIn(root, (within) => formsIn(within, page, lexicons, led), inners)[0];
}

/** Every form that may be it, with what speaks for it and what it lacks to be certain. */
export function weighForms(root: Document, page: Page, lexicons: readonly Lexicon[]): readonly Weighed[] {
  return [root, ...shadowRoots(root)].flatMap((within) => weighIn(within, page, lexicons, false));
}

/** All that may be it in one root, the surest first. */
function formsIn(root: Root, page: Page, lexicons: readonly Lexicon[], led: boolean): readonly FoundForm[] {
  return weighIn(root, page, lexicons, led)
    .filter((one): one is Weighed & FoundForm => one.certainty !== undefined)
    .sort((a, b) => b.score - a.score);
}

function weighIn(root: Root, page: Page, lexicons: readonly Lexicon[], led: boolean): readonly Weighed[] {
  let above: HTMLElement | undefined;
  return scopesIn(root, isWizard(page)).map((scope) => {
    const known = isKnown(idOf(scope), page);
    const step = stepIn(scope, page, lexicons, known);
    if (!isObjecting(step, scope, page))
      return { certainty: undefined, score: 0, missed: ['fields'], title: 'none', signs: [], scope, ...step };
    const title = titleOf(scope, above, page, lexicons);
    above = scope;
    return judge({ scope, step, title, page, lexicons, led });
  });
}

type Step = ReturnType<typeof stepIn>;
type Case = {
  readonly scope: HTMLElement;
  readonly step: Step;
  readonly title: Title;
  readonly page: Page;
  readonly lexicons: readonly Lexicon[];
  readonly led: boolean;
};

function judge(one: Case): Weighed {
  const { scope, step, title } = one;
  const doubt = doubtOf(one);
  const { ways, signs } = signsOf(one);
  const has = (...some: readonly Sign[]) => some.some((sign) => signs.includes(sign));
  const any = ways >= 1 || (has('page') && !isForm(scope));
  const whole = has('form-id') || (has('email') && has('reason', 'rows'));
  const score = weigh(signs);
  const lacks: readonly (readonly [Missed, boolean])[] = [
    ['other', doubt === 'other'],
    ['no-way', !any],
    ['doubt', doubt === 'some'],
    ['one-way', ways < 2],
    ['whole', !whole],
    ['question', step.question !== undefined],
    ['weight', score < CERTAIN],
  ];
  const missed = lacks.flatMap(([what, is]) => (is ? [what] : []));
  const likely = doubt !== 'other' && any && score >= LIKELY;
  const certainty = missed.length === 0 ? 'certain' : likely ? 'likely' : undefined;
  return { certainty, score, missed, title, signs, scope, ...step };
}

/** What speaks for it, and how many of these are independent ways of knowing which form it is. */
function signsOf({ scope, step, title, page, led }: Case): { readonly ways: number; readonly signs: readonly Sign[] } {
  const asks = (role: Field['role']) => step.fields.some((field) => field.role === role);
  const of = (signs: readonly (readonly [Sign, boolean])[]) => signs.flatMap(([sign, is]) => (is ? [sign] : []));
  const ways = of([
    ['address', page.formIds.length > 0],
    ['form-id', isKnown(idOf(scope), page)],
    ['title', title === 'own'],
    ['option', step.chosen !== undefined || led],
  ]);
  const others = of([
    ['page', title === 'page'],
    ['rows', scope.querySelector(ROWS) !== null],
    ['portal', isWizard(page)],
    ['email', asks('email')],
    ['reason', asks('reason')],
    ['code', asks('code') && isWizard(page)],
    ['submit', Boolean(step.submit ?? step.next ?? step.requestCode)],
  ]);
  return { ways: ways.length, signs: [...ways, ...others] };
}

/** What speaks against it: `some` is a reason to ask, `other` that it is another form. */
function doubtOf({ scope, step, title, page, lexicons, led }: Case): 'some' | 'other' | undefined {
  const id = idOf(scope);
  if (title === 'opposite') return 'other';
  if (isOppositeChosen(scope, lexicons)) return 'some';
  if (title === 'own' || step.chosen !== undefined || led)
    return id !== undefined && page.formIds.length > 0 && !isKnown(id, page) ? 'some' : undefined;
  if (id !== undefined && !isKnown(id, page)) return 'other';
  const many = strangersIn(scope, step.fields, lexicons) >= MANY_STRANGERS;
  if (title === 'question') return id === undefined ? 'other' : 'some';
  if (title === 'other' && !speaksOfObjection(scope, lexicons)) return many || id === undefined ? 'other' : 'some';
  return many || title === 'other' ? 'some' : undefined;
}

/** Whether the prose around a form whose title we don't know is about objecting. Links are not of it: they lead elsewhere. */
function speaksOfObjection(scope: HTMLElement, lexicons: readonly Lexicon[]): boolean {
  const region = scope.closest('[role=dialog],dialog,main,[role=main]') ?? scope.ownerDocument.body;
  const links = [...region.querySelectorAll('a[href],[role=link]')].map((link) => normalise(link.textContent));
  let prose = normalise((region.textContent ?? '').slice(0, MOST_PROSE));
  for (const link of links) if (link !== '') prose = prose.replace(link, ' ');
  return lexicons.some((words) => [words.object, words.formTitle, words.option].some((key) => says(key, prose)));
}

const ROWS = '[id^="SupportFormRow."]';

/** Whether something can be filled here at all, more than the e-mail field that every newsletter and many a login have. */
function isObjecting(step: Step, scope: HTMLElement, page: Page): boolean {
  const wizard = isWizard(page);
  const asks = (role: Field['role']) => step.fields.some((field) => field.role === role);
  const any = asks('email') || asks('reason') || step.question;
  // A wizard has steps with nothing but a code or a button.
  if (wizard) return Boolean(any || asks('code') || step.submit || step.next || step.requestCode);
  return Boolean(step.question || (any && (asks('reason') || isKnown(idOf(scope), page) || scope.querySelector(ROWS))));
}

/** The hidden field that names a form of the help centre (meta-pages.md §4.1). */
function idOf(scope: HTMLElement): string | undefined {
  return scope.querySelector<HTMLInputElement>('input[name=support_form_id]')?.value || undefined;
}

function isKnown(id: string | undefined, page: Page): boolean {
  return id !== undefined && page.formIds.includes(id);
}

/** Requests of the portal come step by step, and no hidden id names them (meta-pages.md §4.2). */
function isWizard(page: Page): boolean {
  return page.id === 'portal-form' || page.id === 'portal';
}

/** What the user does in the form as it stands: choose, complete, go on, send. */
function stepIn(scope: HTMLElement, page: Page, lexicons: readonly Lexicon[], known: boolean) {
  const fields = fieldsIn(scope, lexicons, known);
  const choice = findChoice(scope, page, lexicons);
  const named = findButton(scope, 'submit', lexicons);
  // Where no code is asked for, such a button may as well send.
  const verify = fields.some(({ role }) => role === 'code') ? findButton(scope, 'verify', lexicons) : undefined;
  // In a wizard the button that submits a step is not the one that sends the whole.
  const typed = isWizard(page) ? undefined : submitOf(scope, lexicons, verify);
  return {
    fields,
    submit: named ?? typed,
    next: findButton(scope, 'next', lexicons),
    requestCode: findButton(scope, 'requestCode', lexicons),
    verify,
    question: choice && !choice.chosen ? choice.element : undefined,
    chosen: choice?.chosen,
  };
}

function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + WEIGHT[sign], 0);
}

/** The button that sends by its type, unless its name says that it only leads on. */
function submitOf(
  scope: HTMLElement,
  lexicons: readonly Lexicon[],
  verify: HTMLElement | undefined,
): HTMLElement | undefined {
  const leadsOn = (button: HTMLElement) =>
    button === verify || (['next', 'requestCode'] as const).some((kind) => isButtonNamed(button, kind, lexicons));
  const own = buttonsOf(scope).filter((button) => scope.contains(button) || button.getAttribute('form') === scope.id);
  return own.find((button) => button.matches('button[type=submit],input[type=submit]') && !leadsOn(button));
}
