import type { Lexicon, Page } from '../../routes/types';
import { labelsOf, nameOf } from './name';
import { isShown } from './shown';
import { hasWord, normalise, says } from './words';

/** What the user chooses before the form goes on, and whether they have. */
export type Choice = { readonly element: HTMLElement; readonly chosen: boolean };
/** A button of the form's, by what it does: on to the next step, a code by e-mail, having that code checked, sending. */
export type StepButton = 'next' | 'requestCode' | 'verify' | 'submit';

type Option = Choice & { readonly name: string; readonly radio: HTMLElement };

const GROUP = '[id^="SupportFormRow."],fieldset,[role=radiogroup],[role=group]';
/** How many characters before the first option still belong to its question. */
const QUESTION = 300;

/**
 * The choice that leads to this objection: the option that says so; else "yes" to the question whether this is about AI
 * at Meta; else, where no word for "yes" is known, that question's whole group. The option about data that others
 * shared is another one: only its own page means it. An option or question that takes the objection back, or an option
 * that says "not", is never it.
 */
export function findChoice(scope: HTMLElement, page: Page, lexicons: readonly Lexicon[]): Choice | undefined {
  const options = optionsIn(scope);
  const said = (key: 'aboutAi' | 'thirdPartyTitle', name: string) => lexicons.some((words) => says(words[key], name));
  const own = options
    .filter(
      ({ name }) =>
        lexicons.some((words) => says(words.option, name) && !hasWord(words.not, name)) &&
        !isWithdrawal(name, lexicons) &&
        said('thirdPartyTitle', name) === (page.title === 'third-party'),
    )
    // The plainest of several: the others are the same sentence with something more in it.
    .sort((a, b) => a.name.length - b.name.length)[0];
  if (own) return own;
  const asked = options.filter((option) => {
    const question = questionOf(option, options, scope);
    return said('aboutAi', question) && !isWithdrawal(question, lexicons);
  });
  const yes = asked.find(({ name }) => lexicons.some((words) => words.yes.includes(name)));
  const group = asked[0]?.radio.closest<HTMLElement>(GROUP);
  if (yes || !group || !scope.contains(group)) return yes;
  return { element: group, chosen: asked.some((option) => option.chosen) };
}

/** Whether the user chose the opposite: to take the objection back, or not to object. */
export function isOppositeChosen(scope: HTMLElement, lexicons: readonly Lexicon[]): boolean {
  const denies = (name: string) => (words: Lexicon) =>
    hasWord(words.not, name) && [words.object, words.option, words.chapter ?? []].some((key) => says(key, name));
  return optionsIn(scope).some(
    ({ chosen, name }) => chosen && (isWithdrawal(name, lexicons) || lexicons.some(denies(name))),
  );
}

/** Whether normalised words take an objection back. */
export function isWithdrawal(words: string, lexicons: readonly Lexicon[]): boolean {
  return lexicons.some((lexicon) => says(lexicon.withdraw, words));
}

/** The form's button of this kind, by its whole name. It may stand outside, in the footer of the form's dialog. */
export function findButton(
  scope: HTMLElement,
  kind: StepButton,
  lexicons: readonly Lexicon[],
): HTMLElement | undefined {
  return buttonsOf(scope).find((button) => isButtonNamed(button, kind, lexicons) && isShown(button));
}

/** Whether a button's name is a word for this, in the page's language or English. */
export function isButtonNamed(button: Element, kind: StepButton, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(button);
  return name.length < 60 && lexicons.some((words) => words[kind].includes(name));
}

/** The buttons in a form, those tied to it by its id, and those of the dialog around it. */
export function buttonsOf(scope: HTMLElement): readonly HTMLElement[] {
  const all = 'button,input[type=submit],input[type=button],[role=button]';
  const tied = scope.id ? scope.ownerDocument.querySelectorAll<HTMLElement>(`[form="${CSS.escape(scope.id)}"]`) : [];
  const around = scope.closest('[role=dialog],dialog')?.querySelectorAll<HTMLElement>(all) ?? [];
  return [...scope.querySelectorAll<HTMLElement>(all), ...tied, ...around];
}

/** Options a person can see. Styled ones hide the control itself and show its label. */
function optionsIn(scope: HTMLElement): readonly Option[] {
  const radios = [...scope.querySelectorAll<HTMLElement>('input[type=radio],[role=radio]')];
  return radios
    .filter((radio) => !radio.querySelector('input[type=radio]'))
    .map(optionOf)
    .filter(({ element }) => isShown(element));
}

function optionOf(radio: HTMLElement): Option {
  const label = labelsOf(radio)[0] ?? radio.closest<HTMLElement>('label,[role=radio]');
  const chosen =
    'checked' in radio
      ? radio.checked === true
      : radio.closest('[role=radio]')?.getAttribute('aria-checked') === 'true';
  const name = radio.getAttribute('aria-label') ?? label?.textContent ?? radio.nextSibling?.textContent ?? '';
  return { element: label && isShown(label) ? label : radio, chosen, name: normalise(name), radio };
}

/** The words that an option answers: those of its group, or those before the first option where nothing groups them. */
function questionOf({ radio }: Option, options: readonly Option[], scope: HTMLElement): string {
  const group = radio.closest<HTMLElement>(GROUP);
  if (group && scope.contains(group)) return normalise(`${nameOf(group)} ${group.textContent}`).slice(0, 500);
  const loose = options.find((one) => !one.radio.closest(GROUP)) ?? options[0];
  const before = scope.ownerDocument.createRange();
  before.setStart(scope, 0);
  if (loose) before.setEndBefore(loose.element);
  return normalise(before.toString()).slice(-QUESTION);
}
