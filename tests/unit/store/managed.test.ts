import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UNMANAGED } from '../../../lib/model/managed';
import { managedSoon, readManaged } from '../../../lib/store/managed';

const SET = { language: 'en' };
const KNOWN = { values: SET, problems: [] };
const NEVER = { get: () => new Promise<never>(() => {}) };
const REFUSING = { get: () => Promise.reject(new Error('no such manifest')) };
const after = (ms: number) => ({ get: () => new Promise<typeof SET>((resolve) => setTimeout(resolve, ms, SET)) });

describe('what an administrator has set', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is what the browser says, late as it may say it', async () => {
    const read = readManaged(after(8000));
    await vi.advanceTimersByTimeAsync(8000);
    expect(await read).toEqual(KNOWN);
  });
  it('is nothing where the browser refuses, or never says', async () => {
    expect(await readManaged(REFUSING)).toEqual(UNMANAGED);
    const read = readManaged(NEVER);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await read).toEqual(UNMANAGED);
  });
  it('is waited for only shortly by who has to go on, and is known to them once it was said', async () => {
    const managed = managedSoon(after(5000));
    const early = managed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await early).toEqual(UNMANAGED);
    expect(await managed()).toEqual(UNMANAGED);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await managed()).toEqual(KNOWN);
  });
  it('is there for who has to go on where the browser says it at once', async () => {
    const managed = managedSoon(after(10));
    const early = managed();
    await vi.advanceTimersByTimeAsync(10);
    expect(await early).toEqual(KNOWN);
  });
});
