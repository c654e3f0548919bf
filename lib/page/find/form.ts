import type { Lexicon, Page } from '../../routes/types';
import { type Field, fieldsIn } from './fields';
import { nameOf } from './name';
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

/**
 * The objection form on this page, if there is one. Certain needs two independent ways of knowing which form it is
 * (known address, hidden form id, title); likely needs one. A form that asks for a password, searches or comments is
 * never one.
 */
export function findForm(root: Document, page: Page, lexicons: readonly Lexicon[]): FoundForm | undefined {
  return scopes(root)
    .flatMap((scope) => judge(scope, root, page, lexicons))
    .sort((a, b) => weigh(b.signs) - weigh(a.signs))[0];
}

function judge(scope: HTMLElement, root: Document, page: Page, lexicons: readonly Lexicon[]): FoundForm[] {
  const signs = identity(scope, root, page, lexicons);
  const sure = signs.includes('form-id') || signs.includes('title');
  const fields = fieldsIn(scope, lexicons, sure);
  const submit = findSubmit(scope, lexicons);
  if (!fields.some((field) => field.role === 'email' || field.role === 'reason')) return [];
  const ways = signs.length;
  if (scope.querySelector('[id^="SupportFormRow."]')) signs.push('rows');
  if (page.id === 'portal-form' || page.id === 'portal') signs.push('portal');
  if (fields.some((field) => field.role === 'email')) signs.push('email');
  if (fields.some((field) => field.role === 'reason')) signs.push('reason');
  if (submit) signs.push('submit');
  const weight = weigh(signs);
  if (ways >= 2 && weight >= CERTAIN) return [{ certainty: 'certain', signs, scope, fields, submit }];
  if (ways >= 1 && weight >= LIKELY) return [{ certainty: 'likely', signs, scope, fields, submit }];
  return [];
}

function weigh(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + WEIGHT[sign], 0);
}

/** The independent ways of knowing which form this is. */
function identity(scope: HTMLElement, root: Document, page: Page, lexicons: readonly Lexicon[]): Sign[] {
  const signs: Sign[] = [];
  if (page.formIds.length > 0) signs.push('address');
  const id = scope.querySelector<HTMLInputElement>('input[name=support_form_id]')?.value;
  if (id !== undefined && page.formIds.includes(id)) signs.push('form-id');
  if (
    titles(scope, root).some((title) =>
      lexicons.some((words) => says(words.formTitle, title) || says(words.aboutAi, title)),
    )
  )
    signs.push('title');
  return signs;
}

/** What names a form: headings and legends in it, the page's headings, the page's title. */
function titles(scope: HTMLElement, root: Document): string[] {
  const headings = 'h1,h2,h3,legend,[role=heading]';
  const own = [...scope.querySelectorAll(headings), ...root.querySelectorAll(headings)].slice(0, 60);
  return [
    ...own.filter((one) => !one.closest('[role=article],[role=feed]')).map((one) => one.textContent),
    root.title,
  ].map((one) => normalise(one.slice(0, 300)));
}

/** Forms that may be ours; where the page has none with text fields, the main region or dialog that plays one. */
function scopes(root: Document): HTMLElement[] {
  const forms = [...root.querySelectorAll<HTMLElement>('form,[role=form]')].filter(mayBeOurs);
  if (forms.length > 0) return forms;
  const regions = [...root.querySelectorAll<HTMLElement>('[role=dialog],dialog[open],main,[role=main]')];
  const open = regions.length > 0 ? regions : [root.body];
  return open.filter((region) => mayBeOurs(region) && !region.querySelector('form,[role=form]'));
}

function mayBeOurs(scope: HTMLElement): boolean {
  return (
    !scope.matches('#login_form,[role=search],[role=article] *,[role=feed] *,header *,[role=banner] *') &&
    !scope.querySelector('input[type=password]') &&
    scope.querySelector('input:not([type=hidden]),textarea,[contenteditable=true],[role=textbox]') !== null &&
    (scope.checkVisibility?.({ visibilityProperty: true }) ?? true)
  );
}

function findSubmit(scope: HTMLElement, lexicons: readonly Lexicon[]): HTMLElement | undefined {
  const buttons = [...scope.querySelectorAll<HTMLElement>('button,input[type=submit],[role=button]')];
  return (
    buttons.find((button) => isSubmitNamed(button, lexicons)) ??
    buttons.find((button) => button.matches('button[type=submit],input[type=submit]'))
  );
}

/** Whether a button's name is a word for sending, in the page's language or English. */
export function isSubmitNamed(button: Element, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(button);
  return name.length < 60 && lexicons.some((words) => words.submit.some((word) => name === word));
}
