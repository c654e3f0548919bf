import { expect, it } from 'vitest';
import { placeIn } from '../../../lib/ui/dashboard/place';

it.each([
  ['', { kind: 'log' }],
  ['#log', { kind: 'log' }],
  ['#nonsense/a', { kind: 'log' }],
  ['#facts', { kind: 'facts' }],
  ['#verify', { kind: 'verify' }],
  ['#report', { kind: 'report' }],
  ['#backup', { kind: 'backup' }],
  ['#settings', { kind: 'settings' }],
  ['#about', { kind: 'about' }],
  ['#access', { kind: 'access' }],
  ['#letter', { kind: 'letters' }],
  ['#letter/', { kind: 'letters' }],
  ['#letter/a%2Fb', { kind: 'letter', account: 'a/b' }],
  ['#letter/%E0%A4%A', { kind: 'letter', account: '%E0%A4%A' }],
  ['#accounts/a', { kind: 'account', account: 'a' }],
  ['#accounts/a/text', { kind: 'account', account: 'a', part: 'text' }],
  ['#accounts/a/nonsense', { kind: 'account', account: 'a' }],
  ['#way/a/facebook-app', { kind: 'way', account: 'a', route: 'facebook-app' }],
  ['#way/a%2Fb/c%20d', { kind: 'way', account: 'a/b', route: 'c d' }],
  ['#way/a', { kind: 'log' }],
  ['#way', { kind: 'log' }],
])('%s leads to %o', (hash, place) => {
  expect(placeIn(hash)).toEqual(place);
});
