import { BUILDS, filesIn, textIn } from '../../built/files.ts';
import * as rights from '../../built/rights.ts';
import { expect, test } from '../test.ts';

const TODO = 'a right needs a reason: tests/built/rights.ts';
const sorted = (all: readonly string[] = []) => [...all].sort();

for (const { browser, folder } of BUILDS) {
  const manifest = JSON.parse(textIn(folder, 'manifest.json'));

  test(`${browser}: asks for no right without a reason, and for each that has one`, () => {
    const asked = {
      permissions: sorted(manifest.permissions),
      optional: sorted(manifest.optional_permissions),
      hosts: sorted(manifest.host_permissions),
      optionalHosts: sorted(manifest.optional_host_permissions),
    };
    expect(asked, TODO).toEqual({
      permissions: sorted(Object.keys(rights.PERMISSIONS)),
      optional: sorted(Object.keys(rights.OPTIONAL_PERMISSIONS)),
      hosts: sorted(Object.keys(rights.HOSTS)),
      optionalHosts: sorted(Object.keys(rights.OPTIONAL_HOSTS)),
    });
    const known = Object.keys({ ...rights.KEYS.both, ...rights.KEYS[browser] });
    expect(
      Object.keys(manifest).filter((key) => !known.includes(key)),
      TODO,
    ).toEqual([]);
  });

  test(`${browser}: its scripts run on hosts it has a right to, in the top frame, in a world of their own`, () => {
    const allowed = [...Object.keys(rights.HOSTS), ...Object.keys(rights.OPTIONAL_HOSTS)].map(
      (one) => new URL(one.replace('*.', '')),
    );
    const scripts: { matches: string[] }[] = manifest.content_scripts;
    expect(scripts.length).toBeGreaterThan(0);
    for (const one of scripts) {
      expect(sorted(Object.keys(one))).toEqual(
        sorted(['js', 'matches', 'run_at', ...('exclude_matches' in one ? ['exclude_matches'] : [])]),
      );
      for (const match of one.matches) {
        const { protocol, hostname } = new URL(match.replace('*.', ''));
        expect(protocol, match).toBe('https:');
        expect(
          allowed.some((host) => `.${hostname}`.endsWith(`.${host.hostname}`)),
          match,
        ).toBe(true);
      }
    }
  });

  test(`${browser}: no page can reach a file of the extension, and none may talk to it`, () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'update_url'])
      expect(manifest).not.toHaveProperty(key);
  });

  test(`${browser}: its own pages load what is in the package and connect to nowhere`, () => {
    const { extension_pages: policy, ...more } = manifest.content_security_policy;
    expect(more).toEqual({});
    const said = Object.fromEntries(
      policy.split(/\s*;\s*/).map((one: string) => {
        const [name, ...sources] = one.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(said).toEqual(rights.POLICY);
  });

  test(`${browser}: name and description are there in each language`, () => {
    const messages = filesIn(folder).filter((path) => path.startsWith('_locales/'));
    expect(messages).toEqual(['_locales/de/messages.json', '_locales/en/messages.json']);
    for (const path of messages) {
      const { name, description } = JSON.parse(textIn(folder, path));
      expect(name.message, path).not.toBe('');
      // What the Chrome Web Store takes.
      expect(name.message.length).toBeLessThanOrEqual(75);
      expect(description.message.length).toBeLessThanOrEqual(132);
    }
  });
}

test('Firefox is told that no data is collected, on the desktop and on Android', () => {
  const manifest = JSON.parse(textIn(BUILDS[1].folder, 'manifest.json'));
  expect(manifest.browser_specific_settings).toEqual({
    gecko: {
      id: 'widerspruchslotse@widerspruchslotse.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
});
