// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { NEGATIVE } from '../../pages/negative/index.ts';
import { lookAt } from './look';

/** This DOM has no layout: what is hidden by style alone is only tried in a browser (tests/e2e/negative.test.ts). */
const STYLED = ['hidden links', 'a form that only robots see'];

test.each(NEGATIVE.filter(({ name }) => !STYLED.includes(name)).map((one) => [one.name, one] as const))(
  'nothing is found: %s',
  (_, sample) => {
    const { form, links } = lookAt(sample);
    expect(form && [form.certainty, ...form.signs]).toBeUndefined();
    expect(links.map((link) => [link.element.outerHTML, ...link.why])).toEqual([]);
  },
);
