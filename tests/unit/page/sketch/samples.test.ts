// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readSketch } from '../../../../lib/messages/sketch';
import { sketchPage } from '../../../../lib/page/sketch/sketch';
import { pageIdAt } from '../../../../lib/routes/addresses';
import { NEGATIVE } from '../../../pages/negative';
import { POSITIVE } from '../../../pages/positive';
import { judge, judged } from '../../../pages/reported/judge';
import { standInOf } from '../../../pages/reported/stand-in';
import { lookAt } from '../look';

/** Without a browser's layout nothing is hidden by `hidden` alone, and a sketch says what a person can see. */
const LAYOUT = ['a form that only robots see'];
const SAMPLES = [...NEGATIVE, ...POSITIVE].filter(({ at, name }) => at.startsWith('https:') && !LAYOUT.includes(name));

test.each(SAMPLES)('$name: a stand-in made of its sketch is judged as the page was', (sample) => {
  lookAt(sample);
  const read = readSketch(sketchPage(document, sample.at, { version: '1.2.3', browser: 'edge', day: '2026-11-22' }));
  if (read.kind !== 'sketch') throw new Error(`the door refuses it: ${read.problem} ${read.where}`);
  const { languages } = read.sketch.verdict;
  const id = pageIdAt(sample.at);
  const page = judge(document, id, languages);
  expect(judged(read.sketch)).toEqual(page);
  const copy = new DOMParser().parseFromString(standInOf(read.sketch), 'text/html');
  expect(judge(copy, id, languages)).toEqual(page);
});
