import { describe, expect, it } from 'vitest';
import { readSettings, type Settings, saveSettings } from '../../../lib/store/settings';

/** What `storage.local` does, as far as settings use it. */
function area(items: Record<string, unknown> = {}) {
  return {
    get: async (key: string) => (key in items ? { [key]: items[key] } : {}),
    set: async (more: Record<string, unknown>) => void Object.assign(items, more),
  };
}

describe('settings', () => {
  it.each<Settings>([{}, { language: 'en' }, { texts: 'de' }, { language: 'de', texts: 'en' }])(
    'are read as they were saved: %o',
    async (settings) => {
      const local = area();
      await saveSettings(local, settings);
      expect(await readSettings(local)).toEqual(settings);
    },
  );

  it.each([undefined, null, 'de', { language: 'xx' }, { language: 1 }])(
    'that can’t be read (%o) are as if nothing had been chosen',
    async (value) => {
      expect(await readSettings(area({ settings: value }))).toEqual({});
    },
  );

  it('of a browser that keeps nothing are as if nothing had been chosen', async () => {
    const local = { get: () => Promise.reject(new Error('no storage')), set: async () => {} };
    expect(await readSettings(local)).toEqual({});
  });
});
