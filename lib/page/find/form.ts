import type { Lexicon, Page } from '../../routes/types';
import { type Field, fieldsIn } from './fields';
import { nameOf } from './name';
import { isShown } from './shown';
import { normalise, says } from './words';

/** A reason to believe that this is the objection form. The first three are independent ways of knowing which form it is. */
export type Sign = 'address' | 'form-id' | 'title' | 'rows' | 'portal' | 'email' | 'reason' | 'submit';

/** How sure: `certain` fills by itself, `likely` asks first. */
export type FoundForm = {
  readonly certainty: 'certain' | 'likely';
  readonly signs: readonly Sign[];
  /** The form, or the region that plays one. */
  readonly scope: HTMLElement;
  readonly fields: readonly Field[];
  readonly submit: HTMLElement | undefined;
  /** A question that the user answers before the fields appear. */
  readonly question: HTMLElement | undefined;
};

const WEIGHT: Readonly<Record<Sign, number>> = {
  address: 1,
  'form-id': 3,
  title: 2,
  rows: 1,
  portal: 1,
  email: 1,
  reason: 1,
  submit: 1,
};
const CERTAIN = 5;
const LIKELY = 4;
const HEADINGS = 'h1,h2,h3,legend,[role=heading]';
const OTHERS = '[role=article],[role=feed]';

/**
 * The objection form on this page, if there is one. Certain needs two independent ways of knowing which form it is
 * (known address, hidden form id, title) and more than an e-mail field, which any newsletter has; likely needs one. A
 * form that asks for a password, searches or comments is never one.
 */
export function findForm(root: Document, page: Page, lexicons: readonly Lexicon[]): FoundForm | undefined {
  const scopes = scopesIn(root);
  return scopes
    .flatMap((scope, at) => judge(scope, titlesOf(scope, at === 0, root), page, lexicons))
    .sort((a, b) => weigh(b.signs) - weigh(a.signs))[0];
}

function judge(scope: HTMLElement, titles: readonly string[], page: Page, lexicons: readonly Lexicon[]): FoundForm[] {
  const signs = identity(scope, titles, page, lexicons);
  const ways = signs.length;
  const fields = fieldsIn(scope, lexicons, signs.includes('form-id'));
  const submit = findSubmit(scope, lexicons);
  const question = findQuestion(scope, lexicons);
  const asks = (role: Field['role']) => fields.some((field) => field.role === role);
  if (scope.querySelector('[id^="SupportFormRow."]')) signs.push('rows');
  if (page.id === 'portal-form' || page.id === 'portal') signs.push('portal');
  if (asks('email')) signs.push('email');
  if (asks('reason')) signs.push('reason');
  if (submit) signs.push('submit');
  const found = { signs, scope, fields, submit, question };
  if (!asks('email') && !asks('reason') && !question) return [];
  // An e-mail field alone has every newsletter and every login that begins with one.
  const proper = signs.some((sign) => sign === 'form-id' || sign === 'rows' || sign === 'portal' || sign === 'reason');
  if (!proper && !question) return [];
  const whole = signs.includes('form-id') || (asks('email') && (asks('reason') || signs.includes('rows')));
  if (ways >= 2 && whole && weigh(signs) >= CERTAIN) return [{ certainty: 'certain', ...found }];
  return ways >= 1 && weigh(signs) >= LIKELY ? [{ certainty: 'likely', ...found }] : [];
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
function scopesIn(root: Document): readonly HTMLElement[] {
  const forms = [...root.querySelectorAll<HTMLElement>('form,[role=form]')].filter(mayBeOurs);
  if (forms.length > 0) return forms;
  const regions = [...root.querySelectorAll<HTMLElement>('[role=dialog],dialog[open],main,[role=main]')];
  const open = regions.length > 0 ? regions : [root.body];
  return open.filter((region) => mayBeOurs(region) && !region.querySelector('form,[role=form]'));
}

const NOT_OURS =
  '#login_form,[action*="/login"],[role=search],[role=article] *,[role=feed] *,header *,[role=banner] *,footer *,[role=contentinfo] *';

function mayBeOurs(scope: HTMLElement): boolean {
  return (
    !scope.matches(NOT_OURS) &&
    !scope.querySelector('input[type=password]') &&
    scope.querySelector('input:not([type=hidden]),textarea,[contenteditable=true],[role=textbox]') !== null &&
    isShown(scope)
  );
}

/** The button that sends: by its name; else by its type. It may stand outside, in the footer of the form's dialog. */
function findSubmit(scope: HTMLElement, lexicons: readonly Lexicon[]): HTMLElement | undefined {
  const all = 'button,input[type=submit],[role=button]';
  const inside = [...scope.querySelectorAll<HTMLElement>(all)];
  const tied = scope.id
    ? [...scope.ownerDocument.querySelectorAll<HTMLElement>(`[form="${CSS.escape(scope.id)}"]`)]
    : [];
  const around = [...(scope.closest('[role=dialog],dialog')?.querySelectorAll<HTMLElement>(all) ?? [])];
  const named = [...inside, ...tied, ...around].find((button) => isSubmitNamed(button, lexicons));
  return named ?? [...inside, ...tied].find((button) => button.matches('button[type=submit],input[type=submit]'));
}

/** Whether a button's name is a word for sending, in the page's language or English. */
export function isSubmitNamed(button: Element, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(button);
  return name.length < 60 && lexicons.some((words) => words.submit.includes(name));
}

/** The row or group of the question whether this is about AI at Meta, while it has no answer. */
function findQuestion(scope: HTMLElement, lexicons: readonly Lexicon[]): HTMLElement | undefined {
  const groups = scope.querySelectorAll<HTMLElement>('[id^="SupportFormRow."],fieldset,[role=radiogroup],[role=group]');
  return [...groups].find(
    (group) =>
      isShown(group) &&
      group.querySelector('input[type=radio],[role=radio]') !== null &&
      !group.querySelector('input[type=radio]:checked,[role=radio][aria-checked=true]') &&
      lexicons.some((words) => says(words.aboutAi, normalise(group.textContent.slice(0, 500)))),
  );
}
