import type { Values } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import type { Field } from '../find/fields';
import type { FoundForm } from '../find/form';
import type { Plan } from './fill';
import type { Stage } from './stage';
import { isSameText, textIn } from './write';

/** What the message door takes of a text; longer ones are recorded as far as this. */
const MOST_TEXT = 20_000;

/**
 * What the user sends with this press: what stands in the form, and what stood in the steps that led here
 * (`handedOver`). The text counts as the template's only while it is word for word.
 */
export function sentOf(form: FoundForm, handedOver: Plan, values: Values | undefined): Sent {
  const given: Plan = { ...handedOver, ...textsIn(form.fields) };
  const reason = [given.reason, given.more].filter(Boolean).join('\n\n');
  const text = [reason, given.prompts].filter(Boolean).join('\n\n').slice(0, MOST_TEXT);
  const ourText = given.prompts === undefined ? (values?.alone ?? values?.fields.reason) : values?.fields.reason;
  const template = ourText && isSameText(ourText, reason) ? values?.template : undefined;
  return { text, email: (given.email ?? '').slice(0, 320), ...(template ? { template } : {}) };
}

/** What stood in the steps that the user left by the form's own button: in the last one it is no longer to be read. */
export function openHandover(stage: Stage, form: () => FoundForm | undefined): () => Plan {
  let given: Plan = {};
  const onPress = (event: Event) => {
    const now = form();
    if (!event.isTrusted || !now || !(event.target instanceof Node) || !now.next?.contains(event.target)) return;
    given = { ...given, ...textsIn(now.fields) };
  };
  for (const type of ['click', 'keydown'])
    stage.view.addEventListener(type, onPress, { capture: true, passive: true, signal: stage.signal });
  return () => given;
}

/** The first text of each role: a repeated address is the same one. */
function textsIn(fields: readonly Field[]): Plan {
  return Object.fromEntries([...fields].reverse().map(({ role, element }) => [role, textIn(element)]));
}
