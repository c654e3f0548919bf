import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/model/evidence';
import { isGivenUp, ticksOf } from '../../../lib/ui/ways/ticks';
import { event } from '../build';

const WAY = 'facebook-app';
const tick = (step: number, id = `tick-${step}`, route = WAY): Evidence => event('ticked', { id, step, route });
const failed = event('failed', { route: WAY, failure: 'said-so' });
const idsIn = (events: readonly Evidence[]) => [...ticksOf(events, WAY)].map(([step, { id }]) => [step, id]);

describe('ticked steps', () => {
  it('are those of this way, each with its first tick', () => {
    expect(idsIn([tick(1), tick(0), tick(1, 'again'), tick(2, 'x', 'facebook-settings')])).toEqual([
      [1, 'tick-1'],
      [0, 'tick-0'],
    ]);
  });
  it('begin again after the way was given up', () => {
    expect(idsIn([tick(0), failed, tick(1)])).toEqual([[1, 'tick-1']]);
  });
});

describe('a way is given up', () => {
  it('when that is the last that was said of it', () => {
    expect(isGivenUp([tick(0), failed], WAY)).toBe(true);
    expect(isGivenUp([failed, event('failed', { route: 'facebook-portal' })], WAY)).toBe(true);
  });
  it('not after another try, or an objection', () => {
    expect(isGivenUp([failed, tick(0)], WAY)).toBe(false);
    expect(isGivenUp([failed, event('declared')], WAY)).toBe(false);
    expect(isGivenUp([], WAY)).toBe(false);
  });
});
