import type { SketchNode } from '../../messages/sketch';
import { type MARKS, ROLES, TAGS, TYPES } from '../../messages/sketch-words';
import { PAGES } from '../../routes/pages';
import type { Lexicon } from '../../routes/types';
import { labelledBy, labelsOf, nameOf } from '../find/name';
import { isShown } from '../find/shown';
import { textOf as wordsOf } from '../find/text';
import { oneOf } from './one-of';
import { targetOf } from './where';
import { type Disguise, wordingOf } from './wording';

/** What an element is and what state it is in, in words of the closed lists only. */
export type Description = Omit<SketchNode, 'in' | 'of'>;

type Mark = (typeof MARKS)[number];

const FORM_IDS = PAGES.flatMap((page) => page.formIds);
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,summary,[role=heading]';
const NAMED = 'input:not([type=hidden]),textarea,select,button,a,iframe,[role],[contenteditable]';
const WITH_LABELS = 'input:not([type=hidden]),textarea,select,button';
const GROUPS = 'fieldset,[role=radiogroup],[role=group],[id^="SupportFormRow."]';
/** Regions that are not named by the words in them. */
const REGIONS = '[role=main],[role=banner],[role=navigation],[role=contentinfo],[role=complementary],[role=article]';

/** Each mark with the question that gives it; an expression is asked of the element itself. */
const WHEN: readonly (readonly [Mark, string | ((element: Element) => boolean)])[] = [
  ['unseen', (element) => !isSeen(element)],
  ['disabled', ':disabled,[aria-disabled=true]'],
  ['required', '[required],[aria-required=true]'],
  ['readonly', '[readonly],[aria-readonly=true]'],
  ['checked', 'input:checked,[aria-checked=true]'],
  ['filled', isFilled],
  ['open', 'dialog[open],details[open],[aria-expanded=true]'],
  ['editable', '[contenteditable=true],[contenteditable=""]'],
  ['shadow', (element) => !element.matches('form') && element.shadowRoot !== null],
  ['aria-label', '[aria-label]'],
  ['aria-labelledby', '[aria-labelledby]'],
  ['labelled', (element) => element.matches(WITH_LABELS) && labelsOf(element).length > 0],
  ['placeholder', '[placeholder]'],
  ['titled', '[title]'],
  ['named-email', (element) => /e-?mail/i.test(element.getAttribute('name') ?? '')],
  ['named-name', (element) => /^(your_?|full_?)?name$/i.test(element.getAttribute('name') ?? '')],
  ['named-country', (element) => /country/i.test(element.getAttribute('name') ?? '')],
  ['hint-email', '[autocomplete=email]'],
  ['hint-name', '[autocomplete=name]'],
  ['hint-code', '[autocomplete=one-time-code]'],
  ['numeric', '[inputmode=numeric]'],
  ['short', (element) => /^[4-8]$/.test(element.getAttribute('maxlength') ?? '')],
  ['row', '[id^="SupportFormRow."]'],
  ['form-id', 'input[name=support_form_id]'],
  ['login-form', '#login_form'],
  ['login-action', '[action*="/login"]'],
  ['signup-action', '[action*="/reg"]'],
  ['cookies-dialog', '[data-testid="cookie-policy-manage-dialog"],[data-testid="cookie-policy-banner"]'],
  ['chapter-id', '[id*="ObjectYouHaveThe"],[data-subpage*="ObjectYouHaveThe"]'],
];

/** Describes an element. `silent`: among other people's words, of which nothing is kept but which terms they say. */
export function describe(
  element: Element,
  silent: boolean,
  lexicons: readonly Lexicon[],
  disguise: Disguise,
): Description {
  const tag = oneOf(TAGS, element.localName) ?? 'other';
  const role = element.getAttribute('role');
  const type = element.matches('input,button') ? element.getAttribute('type') : null;
  const target = element.matches('a[href]') ? targetOf(element) : undefined;
  const marks = [
    ...WHEN.flatMap(([mark, when]) =>
      (typeof when === 'string' ? element.matches(when) : when(element)) ? [mark] : [],
    ),
    ...(target?.marks ?? []),
  ];
  const text = wordingOf(textOf(element), lexicons, silent ? undefined : disguise);
  const formId = element.matches('input[name=support_form_id]') ? (element as HTMLInputElement).value : '';
  return {
    tag,
    ...(role ? { role: oneOf(ROLES, role) ?? 'other' } : {}),
    ...(type ? { type: oneOf(TYPES, type.toLowerCase()) ?? 'other' } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    ...(text ? { text } : {}),
    ...(FORM_IDS.includes(formId) ? { formId } : {}),
    ...(target ? { to: target.to } : {}),
  };
}

/** What recognition would read of this element. */
function textOf(element: Element): string {
  if (element.matches(HEADINGS)) return wordsOf(element).slice(0, 300);
  if (element.matches(GROUPS)) return `${nameOf(element)} ${element.textContent}`.slice(0, 500);
  if (element.matches('form,dialog,[role=form],[role=dialog],[role=alertdialog]')) return ownName(element);
  return element.matches(NAMED) && !element.matches(REGIONS) ? nameOf(element).slice(0, 500) : '';
}

/** Styled options hide the control itself and show its label. */
function isSeen(element: Element): boolean {
  const label = element.matches('input[type=radio],input[type=checkbox]') && labelsOf(element)[0];
  return isShown(element) || Boolean(label && isShown(label));
}

/** The name that a region was given, as against the words in it. */
function ownName(element: Element): string {
  return `${element.getAttribute('aria-label') ?? ''} ${labelledBy(element)}`.slice(0, 500);
}

/** Whether something stands in a field; never what. */
function isFilled(element: Element): boolean {
  if (
    element.matches(
      'input[type=hidden]:not([name=support_form_id]),[type=checkbox],[type=radio],[type=submit],[type=button]',
    )
  )
    return false;
  if (element.matches('input,textarea,select')) return (element as HTMLInputElement).value !== '';
  return element.matches('[contenteditable=true]') && element.textContent.trim() !== '';
}
