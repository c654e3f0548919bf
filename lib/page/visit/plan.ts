import type { Values } from '../../messages/answers';
import { shorten } from '../../model/shorten';
import type { FoundForm } from '../find/form';
import type { Plan } from './fill';

/**
 * What belongs into this form. Prompts stand in the reason only where they have no field of their own; there they are
 * shortened to what it takes, with `cut` as the sign. An objection is never shortened.
 */
export function planFor(form: FoundForm, { fields, alone }: Values, cut: string): Plan {
  const prompts = form.fields.find(({ role }) => role === 'prompts')?.element;
  if (!prompts) return alone === undefined ? fields : { ...fields, reason: alone };
  const most = Number(prompts.getAttribute('maxlength') ?? Number.POSITIVE_INFINITY);
  const whole = fields.prompts;
  // Where not even the sign would fit, the whole text stays, and the field is passed over as too short for it.
  return whole && most >= 0 ? { ...fields, prompts: shorten(whole, most, cut) || whole } : fields;
}
