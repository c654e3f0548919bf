import { expect, it } from 'vitest';
import { newsIn, statusesOf } from '../../../lib/ui/popup/status-news';
import { speechIn } from '../../../lib/ui/surface';
import { account, event } from '../build';

const speech = speechIn('de');
const mine = [account({ id: 'a', label: 'Mara' }), account({ id: 'b', case: 'instagram-private' })];
const drawn = (...log: Parameters<typeof statusesOf>[1]) => statusesOf(mine, log, speech);

it('is silent where nothing changed, and for accounts that came or went', () => {
  expect(newsIn(drawn(), drawn(), speech)).toBeUndefined();
  expect(newsIn(statusesOf([], [], speech), drawn(), speech)).toBeUndefined();
  expect(newsIn(drawn(), statusesOf([], [], speech), speech)).toBeUndefined();
});
it('names the one account whose status changed, and that status', () => {
  const news = newsIn(drawn(), drawn(event('sent', { account: 'a' })), speech);
  expect(news).toBe('Facebook · Mara: Brief verschickt (eigene Angabe)');
});
it('counts several rather than reading them all out', () => {
  const both = drawn(event('sent', { account: 'a' }), event('sent', { account: 'b' }));
  expect(newsIn(drawn(), both, speech)).toBe('Neuer Stand bei 2 Konten.');
});
