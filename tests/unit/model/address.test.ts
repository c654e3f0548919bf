import { describe, expect, test } from 'vitest';
import { strip, unwrap } from '../../../lib/model/address';

describe('unwrap', () => {
  test.each([
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fhelp.meta.com%2Fsupport%2Fprivacy&h=AT0x',
      'https://help.meta.com/support/privacy',
    ],
    ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fhelp.meta.com%2F&h=1', 'https://help.meta.com/'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fhelp.meta.com%2F&e=1', 'https://help.meta.com/'],
    [
      '/privacy/policy/logging/?target=x&redirect_uri=https%3A%2F%2Fhelp.meta.com%2Fsupport%2Fprivacy',
      'https://help.meta.com/support/privacy',
    ],
    ['/help/contact/712876720715583', 'https://www.facebook.com/help/contact/712876720715583'],
    [
      'https://example.org/l.php?u=https%3A%2F%2Fhelp.meta.com%2F',
      'https://example.org/l.php?u=https%3A%2F%2Fhelp.meta.com%2F',
    ],
  ])('%s leads to %s', (href, target) => {
    expect(unwrap(href, 'https://www.facebook.com/privacy/policy/')?.href).toBe(target);
  });

  test.each(['javascript:alert(1)', 'mailto:a@b.example', 'https://['])('%s is no web address', (href) => {
    expect(unwrap(href, 'https://www.facebook.com/')).toBeUndefined();
  });

  test('a wrapper around itself ends', () => {
    const loop = `https://l.facebook.com/l.php?u=${encodeURIComponent('https://l.facebook.com/l.php?u=https://l.facebook.com/l.php')}`;
    expect(unwrap(loop, 'https://www.facebook.com/')?.pathname).toBe('/l.php');
  });
});

test('strip keeps what names the page and drops tracking, fragment and credentials', () => {
  expect(
    strip('https://a:b@www.facebook.com/privacy/policy/?subpage=7.x&fbclid=1&entry_point=z&__tn__=R&__cft__[0]=q#part'),
  ).toBe('https://www.facebook.com/privacy/policy/?subpage=7.x');
});
