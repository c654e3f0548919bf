import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/model/evidence';
import { eventsOf, isDone, nextOf, statusOf } from '../../../lib/model/status';
import { routesFor } from '../../../lib/routes/index';
import { account, event } from '../build';

const refused = event('answered', { verdict: 'refused' });
const letter = (id: string) =>
  event('sent', { sent: { text: 'Brief', email: '', template: { id, version: 1, language: 'de' } } });
const unclear = event('answered', { verdict: 'unknown' });

describe('the status of an account', () => {
  const table: [string, Evidence[], string][] = [
    ['without events is open', [], 'open'],
    ['after a page was opened is begun', [event('opened')], 'begun'],
    ['after fields were filled is begun', [event('opened'), event('filled')], 'begun'],
    ['after a way failed is begun', [event('failed')], 'begun'],
    ['after a click without answer is submitted', [event('opened'), event('submitted')], 'submitted'],
    ['stays submitted whatever page is opened next', [event('submitted'), event('opened')], 'submitted'],
    ['after a click and its answer is confirmed', [event('submitted'), event('confirmed')], 'confirmed'],
    ['after an answer that is not understood is unclear', [event('submitted'), unclear], 'unclear'],
    [
      'after a confirmation that no click preceded is unclear',
      [event('answered', { verdict: 'confirmed' })],
      'unclear',
    ],
    ['after a refusal is refused', [event('submitted'), refused], 'refused'],
    ['after a refusal that follows a confirmation is refused', [event('confirmed'), refused], 'refused'],
    ['stays confirmed after a later page', [event('confirmed'), event('opened'), event('failed')], 'confirmed'],
    ['stays confirmed after a later click', [event('confirmed'), event('submitted')], 'confirmed'],
    ['stays confirmed after an unclear answer', [event('confirmed'), unclear], 'confirmed'],
    ['stays confirmed when something earlier is declared', [event('confirmed'), event('declared')], 'confirmed'],
    ['by the user’s word is declared', [event('declared')], 'declared'],
    ['with a letter sent is sent', [event('failed'), event('sent')], 'sent'],
    ['declared and then confirmed is confirmed', [event('declared'), event('confirmed')], 'confirmed'],
    ['asked by a form that does not name AI is asked', [event('declared', { asked: true })], 'asked'],
    ['asked and then written to is sent', [event('declared', { asked: true }), event('sent')], 'sent'],
    ['declared, and no more so, is open again', [event('declared'), event('reopened')], 'open'],
    ['refused in a mail is refused', [event('confirmed'), event('reopened', { why: 'refused' })], 'refused'],
    ['stays refused when a letter follows', [refused, letter('refusal-reply')], 'refused'],
    ['stays submitted when a reminder follows', [event('submitted'), letter('reminder')], 'submitted'],
    ['is untouched by an assignment', [event('declared'), event('assigned')], 'declared'],
  ];
  it.each(table)('%s', (_, events, kind) => {
    expect(statusOf(events).kind).toBe(kind);
  });

  it('carries the time of the event that decided', () => {
    const status = statusOf([
      event('submitted', { at: '2026-11-21T10:00:00+01:00' }),
      event('confirmed', { at: '2026-11-21T10:01:00+01:00' }),
      event('opened', { at: '2026-11-22T10:00:00+01:00' }),
    ]);
    expect(status).toEqual({ kind: 'confirmed', since: '2026-11-21T10:01:00+01:00' });
  });

  it.each(['confirmed', 'declared', 'sent'] as const)('%s is done', (kind) => {
    expect(isDone({ kind, since: '' })).toBe(true);
  });

  it.each(['begun', 'submitted', 'refused', 'unclear', 'asked'] as const)('%s is not done', (kind) => {
    expect(isDone({ kind, since: '' })).toBe(false);
  });
});

describe('the next step of an account', () => {
  const routes = routesFor('facebook-private');
  const next = (...events: Evidence[]) => nextOf(events, routes);
  const failures = routes.map(({ id }) => event('failed', { route: id }));

  it('starts with the first way', () => {
    expect(next()).toEqual({ kind: 'start', route: 'facebook-ai-form' });
  });
  it('goes on with the same way once a page was opened', () => {
    expect(next(event('opened'))).toEqual({ kind: 'continue', route: 'facebook-ai-form' });
  });
  it('passes over a way that failed', () => {
    expect(next(event('failed'))).toEqual({ kind: 'continue', route: 'facebook-ai-form-2025' });
  });
  it('tries again after a click without answer', () => {
    expect(next(event('submitted'))).toEqual({ kind: 'retry', route: 'facebook-ai-form' });
  });
  it('tries again after a refusal', () => {
    expect(next(refused).kind).toBe('retry');
  });
  it('is the letter where every page failed', () => {
    expect(next(...failures.slice(0, -1))).toEqual({ kind: 'letter', route: 'facebook-letter' });
  });
  it('is still the letter where even the letter is said to have failed', () => {
    expect(next(...failures)).toEqual({ kind: 'letter', route: 'facebook-letter' });
  });
  it.each(['confirmed', 'declared', 'sent'] as const)('is nothing after %s', (kind) => {
    expect(next(event(kind))).toEqual({ kind: 'nothing' });
  });
  it('is nothing where a case has no ways', () => {
    expect(nextOf([], [])).toEqual({ kind: 'nothing' });
  });
});

describe('a page, which wants a letter and its administrator’s own form', () => {
  const routes = routesFor('facebook-page');
  const next = (...events: Evidence[]) => nextOf(events, routes);
  const form = { kind: 'start', route: 'facebook-ai-form' };

  it('has the form next once the letter is sent', () => {
    expect(next(event('sent'))).toEqual(form);
    expect(next(event('sent'), letter('reminder'))).toEqual(form);
  });
  it('has the letter next once the form is confirmed', () => {
    expect(next(event('submitted'), event('confirmed'))).toEqual({ kind: 'letter', route: 'facebook-page-letter' });
  });
  it('needs no more once both are done, or the user says that it is', () => {
    expect(next(event('sent'), event('submitted'), event('confirmed'))).toEqual({ kind: 'nothing' });
    expect(next(event('declared'))).toEqual({ kind: 'nothing' });
  });
  it('passes over forms that failed, and at last asks for no more than the letter', () => {
    const failed = routes.slice(1).map(({ id }) => event('failed', { route: id }));
    expect(next(event('sent'), ...failed.slice(0, 1))).toEqual({ kind: 'start', route: 'facebook-portal' });
    expect(next(event('sent'), ...failed)).toEqual({ kind: 'nothing' });
  });
});

it('an account’s events are its own, in the order of the log', () => {
  const mine = [event('opened', { id: 'a' }), event('submitted', { id: 'c' })];
  const log = [mine[0], event('opened', { id: 'b', account: 'other' }), mine[1]].filter((one) => one !== undefined);
  expect(eventsOf(account(), log)).toEqual(mine);
});
