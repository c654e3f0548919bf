import type { Lexicon, Page } from '../../routes/types';
import { type Field, fieldsIn } from './fields';
import { isShown } from './shown';
import { buttonsOf, findButton, findChoice, isButtonNamed } from './steps';
import { normalise, says } from './words';

/** A reason to believe that this is the objection form. The first four are independent ways of knowing which form it is. */
export type Sign =
  | 'address'
  | 'form-id'
  | 'title'
  | 'option'
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
  /** The button that sends. The other two only lead on: to the next step, and to a code by e-mail. */
  readonly submit: HTMLElement | undefined;
  readonly next: HTMLElement | undefined;
  readonly requestCode: HTMLElement | undefined;
  /** What the user must choose first: the option that means this objection, or the question's whole group. */
  readonly question: HTMLElement | undefined;
  /** Whether the option that means this objection is chosen; undefined where there is none to choose. */
  readonly chosen: boolean | undefined;
};

const WEIGHT: Readonly<Record<Sign, number>> = {
  address: 1,
  'form-id': 3,
  title: 2,
  option: 3,
  rows: 1,
  portal: 1,
  email: 1,
  reason: 1,
  code: 1,
  submit: 1,
};
const CERTAIN = 5;
const LIKELY = 4;
const HEADINGS = 'h1,h2,h3,legend,[role=heading]';
const OTHERS = '[role=article],[role=feed]';

/**
 * The objection form on this page, or the step of it that is shown. Certain needs two independent ways of knowing which
 * form it is (known address, hidden form id, title, the option that means it) and more than an e-mail field, which any
 * newsletter has; likely needs one, and so does a form whose question is still open. A form that asks for a password,
 * searches or comments is never one. `led`: in a step before this one the user chose that option.
 */
export function findForm(root: Document, page: Page, lexicons: readonly Lexicon[], led = false): FoundForm | undefined {
  const scopes = scopesIn(root, isWizard(page));
  return scopes
    .flatMap((scope, at) => judge(scope, titlesOf(scope, at === 0, root), page, lexicons, led))
    .sort((a, b) => weigh(b.signs) - weigh(a.signs))[0];
}

function judge(
  scope: HTMLElement,
  titles: readonly string[],
  page: Page,
  lexicons: readonly Lexicon[],
  led: boolean,
): FoundForm[] {
  const signs = identity(scope, titles, page, lexicons);
  const step = stepIn(scope, page, lexicons, signs.includes('form-id'));
  if (step.chosen !== undefined || led) signs.push('option');
  const ways = signs.length;
  const asks = (role: Field['role']) => step.fields.some((field) => field.role === role);
  if (scope.querySelector('[id^="SupportFormRow."]')) signs.push('rows');
  if (isWizard(page)) signs.push('portal');
  if (asks('email')) signs.push('email');
  if (asks('reason')) signs.push('reason');
  if (asks('code') && isWizard(page)) signs.push('code');
  if (step.submit || step.next || step.requestCode) signs.push('submit');
  const has = (...some: readonly Sign[]) => some.some((sign) => signs.includes(sign));
  // A wizard has steps with nothing but a code or a button.
  if (!has('email', 'reason') && !step.question && !(isWizard(page) && has('code', 'submit'))) return [];
  // An e-mail field alone has every newsletter and every login that begins with one.
  if (!has('form-id', 'rows', 'portal', 'reason') && !step.question) return [];
  const found = { signs, scope, ...step };
  const whole = has('form-id') || (has('email') && has('reason', 'rows'));
  if (ways >= 2 && whole && !step.question && weigh(signs) >= CERTAIN) return [{ certainty: 'certain', ...found }];
  return ways >= 1 && weigh(signs) >= LIKELY ? [{ certainty: 'likely', ...found }] : [];
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
  // In a wizard the button that submits a step is not the one that sends the whole.
  const typed = isWizard(page) ? undefined : submitOf(scope, lexicons);
  return {
    fields,
    submit: named ?? typed,
    next: findButton(scope, 'next', lexicons),
    requestCode: findButton(scope, 'requestCode', lexicons),
    question: choice && !choice.chosen ? choice.element : undefined,
    chosen: choice?.chosen,
  };
}

function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + WEIGHT[sign], 0);
}

/** The independent ways of knowing which form this is. */
function identity(scope: HTMLElement, titles: readonly string[], page: Page, lexicons: readonly Lexicon[]): Sign[] {
  const signs: Sign[] = [];
  if (page.formIds.length > 0) signs.push('address');
  const id = scope.querySelector<HTMLInputElement>('input[name=support_form_id]')?.value;
  if (id !== undefined && page.formIds.includes(id)) signs.push('form-id');
  const key = page.title === 'objection' ? 'formTitle' : 'thirdPartyTitle';
  const isTitle = (text: string) => lexicons.some((words) => says(words[key], text) || says(words.aboutAi, text));
  if (titles.some(isTitle)) signs.push('title');
  return signs;
}

/**
 * What names a form: headings and legends in it, its own accessible name, and, for the page's first form only, the
 * headings before it and the page's title. Otherwise every newsletter below would have the title of the form above.
 */
function titlesOf(scope: HTMLElement, isFirst: boolean, root: Document): readonly string[] {
  const before = (one: Element) => (one.compareDocumentPosition(scope) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const above = isFirst
    ? [...root.querySelectorAll(HEADINGS)].filter((one) => before(one) && !one.closest(OTHERS))
    : [];
  const headings = [...scope.querySelectorAll(HEADINGS), ...above]
    .slice(0, 60)
    .map((one) => one.textContent.slice(0, 300));
  const own = scope.matches('form,[role]') ? [scope.getAttribute('aria-label') ?? '', labelOf(scope, root)] : [];
  return [...headings, ...own, ...(isFirst ? [root.title] : [])].map(normalise);
}

function labelOf(scope: HTMLElement, root: Document): string {
  const id = scope.getAttribute('aria-labelledby');
  return (id && root.getElementById(id)?.textContent) || '';
}

/** Forms that may be ours; where the page has none with fields, the main region or dialog that plays one. */
function scopesIn(root: Document, wizard: boolean): readonly HTMLElement[] {
  const mayBeOurs = (scope: HTMLElement) => isOffered(scope, wizard);
  const forms = [...root.querySelectorAll<HTMLElement>('form,[role=form]')].filter(mayBeOurs);
  if (forms.length > 0) return forms;
  const regions = [...root.querySelectorAll<HTMLElement>('[role=dialog],dialog[open],main,[role=main]')];
  const open = regions.length > 0 ? regions : [root.body];
  return open.filter((region) => mayBeOurs(region) && !region.querySelector('form,[role=form]'));
}

const NOT_OURS =
  '#login_form,[action*="/login"],[role=search],[role=article] *,[role=feed] *,header *,[role=banner] *,footer *,[role=contentinfo] *';

const CONTROLS = 'input:not([type=hidden]),textarea,[contenteditable=true],[role=textbox],[role=radio]';

/** A form to complete; the last step of a wizard may be a button and nothing else. */
function isOffered(scope: HTMLElement, wizard: boolean): boolean {
  return (
    !scope.matches(NOT_OURS) &&
    !scope.querySelector('input[type=password]') &&
    scope.querySelector(wizard ? `${CONTROLS},[role=button],button` : CONTROLS) !== null &&
    isShown(scope)
  );
}

/** The button that sends by its type, unless its name says that it only leads on. */
function submitOf(scope: HTMLElement, lexicons: readonly Lexicon[]): HTMLElement | undefined {
  const leadsOn = (button: HTMLElement) =>
    isButtonNamed(button, 'next', lexicons) || isButtonNamed(button, 'requestCode', lexicons);
  const own = buttonsOf(scope).filter((button) => scope.contains(button) || button.getAttribute('form') === scope.id);
  return own.find((button) => button.matches('button[type=submit],input[type=submit]') && !leadsOn(button));
}
