import { describe, expect, it } from 'vitest';
import { exportJson, type Proof } from '../../../lib/proof/export';
import { plain } from '../../../lib/proof/plain';
import { account, event } from '../build';

const proof = (part: Partial<Proof> = {}): Proof => ({
  accounts: [account()],
  log: [event('confirmed')],
  damaged: [],
  now: { at: '2026-11-21T12:00:00+01:00', zone: 'Europe/Berlin' },
  version: '0.1.0',
  ...part,
});

describe('the export as data', () => {
  it('says what it is, when it was made and by which version', () => {
    expect(JSON.parse(exportJson(proof()))).toMatchObject({
      format: 'widerspruchslotse-proof',
      formatVersion: 1,
      level: 'recorded',
      exported: { at: '2026-11-21T12:00:00+01:00', zone: 'Europe/Berlin' },
      extension: { version: '0.1.0' },
    });
  });
  it('holds accounts and log as they are', () => {
    const { accounts, log } = JSON.parse(exportJson(proof()));
    expect(accounts).toEqual([account()]);
    expect(log).toEqual([event('confirmed')]);
  });
  it('holds damaged rows raw', () => {
    const row = { store: 'log', key: 7, problem: 'kind: invalid_union', raw: { kind: 'x', deep: ['<b>', null] } };
    expect(JSON.parse(exportJson(proof({ damaged: [row] }))).damaged).toEqual([row]);
  });
  it('does not fail on a damaged row that JSON has no words for', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const raw = {
      big: 1n,
      none: undefined,
      map: new Map([['a', circle]]),
      bytes: new Uint8Array([1, 2]),
      not: Number.NaN,
    };
    const row = { store: 'log', key: 1, problem: '', raw };
    expect(JSON.parse(exportJson(proof({ damaged: [row] }))).damaged[0].raw).toEqual({
      big: { $: 'bigint', value: '1' },
      none: { $: 'undefined' },
      map: { $: 'map', value: [['a', { self: { $: 'circle' } }]] },
      bytes: { $: 'bytes', value: [1, 2] },
      not: { $: 'number', value: 'NaN' },
    });
  });
  it('shows the same object twice where it stands twice', () => {
    const twin = { a: 1 };
    expect(plain([twin, twin])).toEqual([twin, twin]);
  });
});
