import type { Lexicon } from '../../routes/types';
import { nameOf } from './name';
import { OTHERS } from './regions';
import { isShown } from './shown';
import { says } from './words';

/** What a field asks for. `more` is a further box for words, which we read but never fill. */
export type FieldRole = 'email' | 'name' | 'prompts' | 'reason' | 'more' | 'country' | 'code';
export type Field = { readonly role: FieldRole; readonly element: HTMLElement };

const CONTROLS =
  'input:not([type=hidden]):not([type=password]):not([type=search]):not([type=file]):not([type=submit]):not([type=button]):not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable=true],[contenteditable=""],[role=combobox]';
/** Regions whose fields are never ours, wherever they stand. */
const FOREIGN = `${OTHERS},[role=search],[role=banner],header,nav,[role=navigation],#login_form`;

/**
 * The form's fields by what they ask for, one of each: the first e-mail field and those that repeat it, the first box
 * for a reason. Only fields that a person can see: what is hidden now is found when it is shown, and what is hidden for
 * good is a trap for robots. `known` says that Meta's own id names the form: then its only box is the reason, whatever
 * it is called.
 */
export function fieldsIn(scope: HTMLElement, lexicons: readonly Lexicon[], known: boolean): readonly Field[] {
  const controls = [...scope.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => isShown(one) && !isForeign(one, scope, lexicons),
  );
  const found: Field[] = [];
  for (const element of controls) {
    const role = roleOf(element, lexicons) ?? (isAgain(element, found.at(-1), lexicons) ? 'email' : undefined);
    if (role) found.push({ role, element });
  }
  const boxes = controls.filter(isManyLine);
  const only = known && boxes.length === 1 && !found.some((field) => field.role === 'reason') ? boxes[0] : undefined;
  const fields = only ? [...found, { role: 'reason' as const, element: only }] : found;
  return fields.flatMap((field) => onlyOne(field, fields, lexicons));
}

/** A second e-mail field is ours only if it repeats the first; a second box for a reason is the user's own. */
function onlyOne(field: Field, fields: readonly Field[], lexicons: readonly Lexicon[]): Field[] {
  if (fields.find((one) => one.role === field.role) === field) return [field];
  if (field.role === 'reason') return [{ ...field, role: 'more' }];
  if (field.role !== 'email') return [];
  const name = nameOf(field.element);
  return lexicons.some((words) => says(words.repeat, name)) ? [field] : [];
}

/** A field that says no more than "confirm", just after the one that it repeats. */
function isAgain(element: HTMLElement, before: Field | undefined, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(element);
  if (isAnothers(element, name, lexicons)) return false;
  return before?.role === 'email' && isText(element) && lexicons.some((words) => says(words.repeat, name));
}

function roleOf(element: HTMLElement, lexicons: readonly Lexicon[]): FieldRole | undefined {
  const name = nameOf(element);
  const asks = (key: 'email' | 'name' | 'prompts' | 'reason' | 'country') =>
    lexicons.some((words) => says(words[key], name));
  const attribute = element.getAttribute('name') ?? '';
  const hint = element.getAttribute('autocomplete') ?? '';
  if (asks('prompts')) return 'prompts';
  if (isManyLine(element)) return asks('reason') ? 'reason' : undefined;
  if (element.matches('select,[role=combobox]'))
    return asks('country') || /country/i.test(attribute) ? 'country' : undefined;
  if (!isText(element) || isAnothers(element, name, lexicons)) return undefined;
  if (element.getAttribute('type') === 'email' || hint === 'email' || /e-?mail/i.test(attribute)) return 'email';
  if (isCodeField(element, lexicons)) return 'code';
  if (asks('email')) return 'email';
  if (hint === 'name' || /^(your_?|full_?)?name$/i.test(attribute) || asks('name')) return 'name';
  return asks('country') || /country/i.test(attribute) ? 'country' : undefined;
}

/** Whether a field asks for somebody else: a friend, a parent, who referred the user. */
function isAnothers(element: Element, name: string, lexicons: readonly Lexicon[]): boolean {
  const attribute = element.getAttribute('name') ?? '';
  return (
    /friend|referr|recipient|parent|guardian/i.test(attribute) || lexicons.some((words) => says(words.another, name))
  );
}

/** Whether a field is for a code that was mailed: it says so, or takes only a few characters. */
export function isCodeField(element: Element, lexicons: readonly Lexicon[]): boolean {
  if (element.matches('[autocomplete=one-time-code],[inputmode=numeric]')) return true;
  const most = Number(element.getAttribute('maxlength') ?? 0);
  return (most >= 4 && most <= 8) || lexicons.some((words) => says(words.code, nameOf(element)));
}

/** How many fields ask for something that no objection asks for: a file, a date, a link to a post. */
export function strangersIn(scope: HTMLElement, fields: readonly Field[], lexicons: readonly Lexicon[]): number {
  const controls = [...scope.querySelectorAll<HTMLElement>(`${CONTROLS},input[type=file]`)];
  const ours = (one: HTMLElement) => fields.some((field) => field.element === one);
  return controls.filter((one) => !ours(one) && isShown(one) && !isForeign(one, scope, lexicons)).length;
}

function isManyLine(element: HTMLElement): boolean {
  return element.matches('textarea,[contenteditable]');
}

function isText(element: HTMLElement): boolean {
  return element.matches('input') && /^(text|email|tel|number|)$/.test(element.getAttribute('type') ?? '');
}

function isForeign(element: HTMLElement, scope: HTMLElement, lexicons: readonly Lexicon[]): boolean {
  const region = element.closest(FOREIGN);
  if (region && scope.contains(region)) return true;
  const name = nameOf(element);
  const asked = (words: Lexicon) =>
    [words.reason, words.email, words.prompts, words.name].some((key) => says(key, name));
  return lexicons.some((words) => says(words.foreign, name)) && !lexicons.some(asked);
}
