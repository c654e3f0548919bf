// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch } from '../../../lib/page/visit/watch';

const FRAME = 16;
let visit: AbortController;
let looks: (readonly unknown[])[];

/** Lets so many ms pass, frame by frame, with what happens on the page in each. */
async function pass(ms: number, happens: () => void = () => {}): Promise<void> {
  for (let at = 0; at < ms; at += FRAME) {
    happens();
    await vi.advanceTimersByTimeAsync(FRAME);
  }
}

function start(closely: boolean, concerns = false): void {
  watch(document, { closely, concerns: () => concerns }, visit.signal, (added) => looks.push(added));
}

const element = (tag: string) => document.createElement(tag);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
  });
  // The page's own window has its own frames: here they are the test's.
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((deed) => setTimeout(deed, FRAME) as unknown as number);
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => clearTimeout(id));
  document.body.innerHTML = '<main></main>';
  visit = new AbortController();
  looks = [];
});
afterEach(() => {
  visit.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watching a page', () => {
  test('a still page is looked at by nobody', async () => {
    start(true);
    await pass(5000);
    expect(looks).toEqual([]);
  });

  test('many additions in one frame are one look, at them alone', async () => {
    start(false);
    const parts = [element('p'), element('p'), element('p')];
    document.body.append(...parts);
    await pass(100);
    expect(looks).toEqual([parts]);
  });

  test('our own element coming and going is no change', async () => {
    start(true);
    const own = element('widerspruchslotse-guide');
    document.documentElement.append(own);
    await pass(100);
    own.remove();
    await pass(100);
    expect(looks).toEqual([]);
  });

  test('what no form is made of is not looked at, until any word may be an answer', async () => {
    start(true);
    document.body.append(element('p'));
    await pass(100);
    expect(looks).toEqual([]);
    visit.abort();
    visit = new AbortController();
    start(true, true);
    document.body.append(element('p'));
    await pass(100);
    expect(looks).toHaveLength(1);
  });

  test.each([
    ['a field that is added', () => document.body.append(element('input'))],
    ['a form that is removed', () => document.querySelector('form')?.remove()],
    ['a form that is revealed', () => document.querySelector('form')?.setAttribute('class', 'shown')],
    ['a box around a form that is revealed', () => document.querySelector('main')?.setAttribute('style', '')],
    ['a word in a form', () => document.querySelector('form p')?.append('word')],
    ['a heading reworded', () => document.querySelector('h1')?.firstChild?.replaceWith('other')],
  ])('%s is looked at', async (_, happens) => {
    document.body.innerHTML = '<h1>Title</h1><main style="display:none"><form><p></p></form></main>';
    start(true);
    happens();
    await pass(100);
    expect(looks).toHaveLength(1);
  });

  test('so many additions that they are as good as a new page are a look at the whole of it', async () => {
    start(false);
    for (let n = 0; n < 1000; n++) document.body.append(element('p'));
    await pass(100);
    expect(looks).toEqual([[document]]);
  });

  test('a page that never rests is looked at ever more rarely, and still seen at its end', async () => {
    start(true);
    const field = () => document.body.append(element('input'));
    await pass(10_000, () => {
      for (let n = 0; n < 5; n++) field();
      document.body.replaceChildren();
    });
    expect(looks.length).toBeGreaterThan(30);
    expect(looks.length).toBeLessThan(60);
    const before = looks.length;
    field();
    await pass(2500);
    expect(looks.length).toBe(before + 1);
    expect(looks.at(-1)).toEqual([document]);
  });

  test('after the visit nothing is looked at any more', async () => {
    start(true);
    document.body.append(element('input'));
    visit.abort();
    document.body.append(element('input'));
    await pass(5000);
    expect(looks).toEqual([]);
  });
});
