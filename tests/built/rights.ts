// Everything that the manifests may ask for, each with its reason. Whoever adds a right adds it here, says why, and says
// it in docs/store/privacy.md as well, for those who look at the extension for the stores.

type Reasons = Readonly<Record<string, string>>;

export const PERMISSIONS: Reasons = {
  storage:
    'the tasks of tabs, in memory, until the browser closes (lib/background/tasks.ts); settings (lib/store/settings.ts)',
  unlimitedStorage: 'evidence must not be thrown away where the disk runs short',
  alarms: 'looks now and then whether a deadline has passed (lib/background/remind.ts)',
  scripting: 'the guide is brought only where a page is on a route, in parts as they are needed',
  activeTab:
    'a picture of the page that answered, where the user opens the popup there and asks for one (lib/ui/popup/picture)',
};

/** Asked for when the user turns something on that needs it. */
export const OPTIONAL_PERMISSIONS: Reasons = {
  notifications: 'reminds of a deadline that has passed, where the user ticks that beside it',
};

/** Where the extension may look: hosts of Meta's with a form or a policy, and no others. */
export const HOSTS: Reasons = {
  'https://*.facebook.com/*': 'policy, help centre and forms of Facebook; any page may lead there without a reload',
  'https://*.instagram.com/*': 'the same of Instagram',
  'https://help.meta.com/*': 'Meta’s privacy portal and its requests',
};

export const OPTIONAL_HOSTS: Reasons = {};

/** All that may stand in a manifest: what is not named here, we do not use. */
export const KEYS: Readonly<Record<'both' | 'chrome' | 'firefox', Reasons>> = {
  both: {
    manifest_version: 'version 3',
    name: 'what it is called',
    description: 'what it does',
    version: 'package.json says it',
    icons: 'its sign',
    default_locale: 'name and description in the browser’s language',
    permissions: 'see above',
    optional_permissions: 'see above',
    host_permissions: 'see above',
    content_scripts: 'the guide and the sentinel, on these hosts only',
    action: 'the toolbar button and its popup',
    background: 'the one door for messages',
    content_security_policy: 'see below',
  },
  chrome: {
    storage: 'what an organisation’s administrators may set for all (managed-schema.json, docs/managed.md)',
    minimum_chrome_version: 'what the code is built for',
    key: 'keeps the id of an unpacked extension; packages for the stores have none',
  },
  firefox: {
    browser_specific_settings: 'its id there, the versions it is built for, and that it collects no data',
  },
};

/** What the extension's own pages may load: its own scripts, styles and pictures. Nothing may connect to anywhere. */
export const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};
