import { describe, expect, it } from 'vitest';
import { assign } from '../../../lib/model/evidence';
import { event } from '../build';

describe('assigning events', () => {
  const nobodys = event('confirmed', { id: 'event-1', account: undefined });
  const to = (id: string, evidence = 'event-1') => event('assigned', { id: `to-${id}`, account: id, evidence });
  const owners = (...log: Parameters<typeof assign>[0]) => assign(log).map((one) => one.account);

  it('gives an event of nobody to the account the user named', () => {
    expect(owners(nobodys, to('a'))).toEqual(['a', 'a']);
  });
  it('believes the user’s last word', () => {
    expect(owners(nobodys, to('a'), to('b'))[0]).toBe('b');
  });
  it('never takes an event away from an account that had it', () => {
    expect(owners(event('confirmed', { account: 'mine' }), to('a'))[0]).toBe('mine');
  });
  it('leaves an event of nobody alone while nobody is named', () => {
    expect(owners(nobodys)).toEqual([undefined]);
  });
  it('ignores an assignment of an event that is not there', () => {
    expect(owners(nobodys, to('a', 'elsewhere'))[0]).toBeUndefined();
  });
  it('keeps the log’s order and does not change what it was given', () => {
    const log = [nobodys, to('a')];
    expect(assign(log).map((one) => one.id)).toEqual(['event-1', 'to-a']);
    expect(log[0]?.account).toBeUndefined();
  });
});
