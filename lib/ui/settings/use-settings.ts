import browser from 'webextension-polyfill';
import { type Settings, saveSettings } from '../../store/settings';
import { type Outcome, useSaving } from '../saving';
import { useSurface } from '../surface';

/** The settings, and how to change them. The surface is drawn anew with what was saved (mount). */
export function useSettings(): {
  settings: Settings;
  outcome: Outcome;
  change: (next: { readonly [K in keyof Settings]: Settings[K] | undefined }) => Promise<boolean>;
} {
  const { settings } = useSurface();
  const { outcome, save } = useSaving();
  const change = (next: { readonly [K in keyof Settings]: Settings[K] | undefined }) =>
    save(async () => {
      const chosen = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      await saveSettings(browser.storage.local, chosen);
      return { kind: 'saved', value: undefined };
    });
  return { settings, outcome, change };
}
