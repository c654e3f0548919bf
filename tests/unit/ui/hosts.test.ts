import { describe, expect, it } from 'vitest';
import type { Permissions } from 'webextension-polyfill';
import { missingOf, type PermissionsApi, requestHosts, watchMissing } from '../../../lib/ui/access/hosts';

const HOSTS = ['https://*.facebook.com/*', 'https://*.instagram.com/*', 'https://help.meta.com/*'];

/** A browser whose user allows and withdraws; `answer` is what they say when asked. */
function permissions(granted: readonly string[], answer: boolean | Error = true) {
  const allowed = new Set(granted);
  const listeners = { onAdded: new Set<() => void>(), onRemoved: new Set<() => void>() };
  const event = (all: Set<() => void>) =>
    ({ addListener: (one: () => void) => all.add(one), removeListener: (one: () => void) => all.delete(one) }) as never;
  const api: PermissionsApi = {
    contains: async ({ origins = [] }: Permissions.AnyPermissions) => origins.every((one) => allowed.has(one)),
    request: async ({ origins = [] }: Permissions.Permissions) => {
      if (answer instanceof Error) throw answer;
      if (answer) for (const one of origins) allowed.add(one);
      for (const one of answer ? listeners.onAdded : []) one();
      return answer;
    },
    onAdded: event(listeners.onAdded),
    onRemoved: event(listeners.onRemoved),
  };
  const withdraw = (host: string) => {
    allowed.delete(host);
    for (const one of listeners.onRemoved) one();
  };
  return { api, withdraw, heard: () => listeners.onAdded.size + listeners.onRemoved.size };
}

/** What was told, as it comes. */
function telling() {
  const told: (readonly string[])[] = [];
  const waiting: (() => void)[] = [];
  return {
    tell: (missing: readonly string[]) => {
      told.push(missing);
      for (const one of waiting.splice(0)) one();
    },
    next: async (n: number) => {
      while (told.length < n) await new Promise<void>((resolve) => waiting.push(resolve));
      return told[n - 1];
    },
    told,
  };
}

describe('access to hosts', () => {
  it.each([
    [HOSTS, []],
    [HOSTS.slice(1), HOSTS.slice(0, 1)],
    [[], HOSTS],
  ])('where %o are allowed, %o are missing', async (granted, missing) => {
    expect(await missingOf(HOSTS, permissions(granted).api)).toEqual(missing);
  });

  it('is told now, when it is withdrawn, and when it is granted again', async () => {
    const { api, withdraw } = permissions(HOSTS);
    const { tell, next } = telling();
    watchMissing(HOSTS, api, new AbortController().signal, tell);
    expect(await next(1)).toEqual([]);
    withdraw('https://help.meta.com/*');
    expect(await next(2)).toEqual(['https://help.meta.com/*']);
    expect(await requestHosts(HOSTS, api)).toBe('granted');
    expect(await next(3)).toEqual([]);
  });

  it('is told nobody who has gone, and the browser is no longer listened to', async () => {
    const { api, withdraw, heard } = permissions(HOSTS);
    const { tell, next, told } = telling();
    const over = new AbortController();
    watchMissing(HOSTS, api, over.signal, tell);
    await next(1);
    over.abort();
    expect(heard()).toBe(0);
    withdraw('https://help.meta.com/*');
    expect(told).toHaveLength(1);
  });

  it('that the browser does not tell about counts as there: no false alarm', async () => {
    const { api } = permissions([]);
    const { tell, next } = telling();
    const mute = { ...api, contains: () => Promise.reject(new Error('not here')) };
    watchMissing(HOSTS, mute, new AbortController().signal, tell);
    expect(await next(1)).toEqual([]);
  });

  it.each([
    [true, 'granted'],
    [false, 'refused'],
    [new Error('no gesture'), 'failed'],
  ] as const)('asked for, and answered with %s, is %s', async (answer, outcome) => {
    expect(await requestHosts(HOSTS, permissions([], answer).api)).toBe(outcome);
  });
});
