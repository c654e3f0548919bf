// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSketch } from '../../lib/messages/sketch';
import { sketchPage } from '../../lib/page/sketch/sketch';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import { contactForm } from '../pages/contact-form';
import { standInOf } from '../pages/reported/stand-in';
import { bent, damaged, door, JSON_TEXTS, NAUGHTY, some } from './inputs';

const feed = door('sketches');

test('a sketch with anything in it but words from our lists is refused, and none draws more than it says', async () => {
  for (const words of [de, en]) expect(words.sketch.unreadable).toMatch(/\w{3}/);
  const page = contactForm({ language: 'de', brand: 'facebook', formId: '712876720715583' });
  document.documentElement.innerHTML = new DOMParser().parseFromString(page, 'text/html').documentElement.innerHTML;
  const about = { version: '1.2.3', browser: 'chromium', day: '2026-11-22' } as const;
  const whole = sketchPage(document, 'https://www.facebook.com/help/contact/712876720715583', about);
  const look = (text: unknown) => {
    const read = readSketch(text);
    if (read.kind === 'none') return 'refused';
    expect(JSON.stringify(read.sketch)).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.stringify(read.sketch)).not.toMatch(/[<>\\'`]/);
    expect(standInOf(read.sketch)).not.toMatch(/<script(?! type="application\/json)|\son\w+=|<img|<iframe/);
    return undefined;
  };
  expect(look(whole)).toBeUndefined();
  await feed(some(bent(JSON.parse(whole)), 1500), (one) => look(JSON.stringify(one)));
  await feed(some(damaged(new TextEncoder().encode(whole)), 300), (bytes) => look(new TextDecoder().decode(bytes)));
  await feed([...JSON_TEXTS, ...NAUGHTY], look);
  await feed(some(fc.anything(), 200), look);
});
