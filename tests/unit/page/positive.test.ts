// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { POSITIVE } from '../../pages/positive/index.ts';
import { lookAt } from './look';

const marked = (mark: string) => [...document.querySelectorAll(`[data-expect=${mark}]`)];

test.each(POSITIVE.filter((one) => !one.layout).map((one) => [one.find, one.name, one] as const))(
  '%s: %s',
  (find, _, sample) => {
    const { form, links } = lookAt(sample);
    if (find === 'objection' || find === 'chapter') {
      expect(links.map((link) => link.element)).toEqual(marked('ring'));
      expect(new Set(links.map((link) => link.to))).toEqual(new Set([find]));
      return;
    }
    expect(form?.certainty).toBe(find);
    for (const role of ['email', 'reason', 'name'] as const)
      expect(form?.fields.filter((field) => field.role === role).map((field) => field.element)).toEqual(marked(role));
  },
);
