import { describe, expect, it } from 'vitest';
import { chaptersOf } from '../../../lib/proof/chapters';
import { account, event } from '../build';

describe('the chapters of a proof', () => {
  it('hold every event exactly once', () => {
    const log = [
      event('opened', { id: '1' }),
      event('declared', { id: '2', account: 'gone' }),
      event('confirmed', { id: '3', account: undefined }),
      event('answered', { id: '4', account: undefined }),
      event('assigned', { id: '5', evidence: '3' }),
    ];
    const told = chaptersOf([account()], log).map(({ kind, events }) => [kind, events.map(({ id }) => id)]);
    expect(told).toEqual([
      ['account', ['1', '3', '5']],
      ['gone', ['2']],
      ['loose', ['4']],
    ]);
  });
  it('name an account that has no events yet', () => {
    expect(chaptersOf([account()], [])).toEqual([{ kind: 'account', account: account(), events: [] }]);
  });
});
