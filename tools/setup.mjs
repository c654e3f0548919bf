// What a fresh clone lacks: packages, and a browser that loads extensions. Runs on Node 20 before anything is installed,
// so it imports nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WINDOWS = process.platform === 'win32';

/** The language of the terminal: German where LANG says so, else English. */
export function spoken() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const tag = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return tag.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** One short message in that language. */
export function tell(german, english) {
  console.log(spoken() === 'de' ? german : english);
}

/** Runs npm with its output shown; the exit code. npm is the one that runs us, else the one on the path. */
export function npm(args, env = {}) {
  const own = process.env.npm_execpath;
  const [command, first] = own && /npm-cli\.c?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
  const run = spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: WINDOWS && command === 'npm',
  });
  if (run.error) throw run.error;
  return run.status ?? 1;
}

/** Installs the packages where they are missing or are not those of the lock file. Ends the process where it can't. */
export function ensurePackages() {
  if (arePackagesHere()) return;
  tell('Installiere Pakete (npm ci) …', 'Installing packages (npm ci) …');
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']) === 0) return;
  tell('npm ci ist gescheitert, siehe oben.', 'npm ci failed, see above.');
  process.exit(1);
}

/** Compares what npm noted at its last installation with the lock file; what only other systems need may be missing. */
function arePackagesHere() {
  const packagesIn = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const here = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || wanted.link || here[path]?.version === wanted.version,
  );
}

/**
 * A browser that loads extensions from the command line, or undefined: Chromium, Chrome for Testing or Edge. Branded
 * Chrome does no longer. `CHROMIUM` names another one.
 */
export function findBrowser() {
  return candidates().find((path) => existsSync(path) && works(path));
}

/** As findBrowser, after trying to install one. Ends the process with a plain message where nothing worked. */
export function ensureBrowser() {
  const found =
    findBrowser() ?? after(() => installFromSystem('Chromium', CHROMIUM_PACKAGES)) ?? after(installForTesting);
  if (found) return found;
  tell(
    'Kein passender Browser gefunden. Bitte Chromium installieren (https://www.chromium.org/getting-involved/download-chromium)\n' +
      'oder den Pfad angeben: CHROMIUM=/pfad/zu/chromium npm start. Das übliche Google Chrome lädt keine Erweiterungen mehr von der Befehlszeile.',
    'No suitable browser found. Please install Chromium (https://www.chromium.org/getting-involved/download-chromium)\n' +
      'or name its path: CHROMIUM=/path/to/chromium npm start. Google Chrome no longer loads extensions from the command line.',
  );
  return process.exit(1);
}

/** A Firefox that can be driven, after trying to install one; `FIREFOX` names another one. Ends the process where none is there. */
export function ensureFirefox() {
  const find = () => firefoxes().find((path) => existsSync(path) && works(path));
  const here = find();
  if (here) return here;
  installFromSystem('Firefox', FIREFOX_PACKAGES);
  const found = find();
  if (found) return found;
  tell(
    'Firefox fehlt. Bitte installieren (https://www.mozilla.org/firefox) oder den Pfad angeben: FIREFOX=/pfad/zu/firefox npm test.',
    'Firefox is missing. Please install it (https://www.mozilla.org/firefox) or name its path: FIREFOX=/path/to/firefox npm test.',
  );
  return process.exit(1);
}

function firefoxes() {
  if (process.env.FIREFOX) return [process.env.FIREFOX];
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (WINDOWS)
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)']
      .flatMap((name) => process.env[name] ?? [])
      .map((dir) => join(dir, 'Mozilla Firefox', 'firefox.exe'));
  const onPath = (process.env.PATH ?? '').split(delimiter);
  return ['firefox-esr', 'firefox'].flatMap((name) => onPath.map((dir) => join(dir, name)));
}

function candidates() {
  if (process.env.CHROMIUM) return [process.env.CHROMIUM];
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const named = ['chromium', 'chromium-browser', 'ungoogled-chromium'].flatMap((name) =>
    onPath.map((dir) => join(dir, name)),
  );
  const edge = ['microsoft-edge', 'microsoft-edge-stable'].flatMap((name) => onPath.map((dir) => join(dir, name)));
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(homedir(), 'Applications')];
    const app = (name) => apps.map((dir) => join(dir, `${name}.app/Contents/MacOS/${name}`));
    return [
      ...app('Chromium'),
      ...app('Google Chrome for Testing'),
      ...forTesting(),
      ...named,
      ...app('Microsoft Edge'),
    ];
  }
  if (WINDOWS) {
    const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => process.env[name] ?? []);
    const below = (...path) => roots.map((dir) => join(dir, ...path));
    return [
      ...below('Chromium', 'Application', 'chrome.exe'),
      ...forTesting(),
      ...below('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }
  return [...named, '/snap/bin/chromium', ...forTesting(), ...edge];
}

/** Chrome for Testing, where Playwright keeps it; the newest first. */
function forTesting() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    (WINDOWS
      ? join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
      : join(homedir(), process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright'));
  if (!existsSync(cache)) return [];
  const inside = (dir) => readdirSync(dir).map((name) => join(dir, name));
  const newest = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return newest.flatMap((name) =>
    inside(join(cache, name)).flatMap((dir) => [
      join(dir, 'chrome'),
      join(dir, 'chrome.exe'),
      join(dir, 'Chromium.app/Contents/MacOS/Chromium'),
      join(dir, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ]),
  );
}

/** Some systems have a `chromium-browser` that only says what to install. On Windows, asking opens a window. */
function works(path) {
  if (WINDOWS) return true;
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 && /\d+\.\d+/.test(run.stdout);
}

function after(install) {
  install();
  return findBrowser();
}

/** A browser from the system's own package manager, where we may use it without asking for a password. */
function installFromSystem(browser, managers) {
  const [name, ...steps] = managers.find(([one]) => has(one)) ?? [];
  const free = name === 'brew' || process.getuid?.() === 0;
  if (!name || !(free || (has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0))) return;
  tell(`${browser} fehlt, wird installiert …`, `${browser} is missing, installing it …`);
  steps.every((args) => shown(free ? [name, ...args] : ['sudo', '-n', name, ...args]));
}

function installForTesting() {
  tell('Lade Chrome for Testing (Playwright) …', 'Downloading Chrome for Testing (Playwright) …');
  npm(['exec', '--', 'playwright', 'install', 'chromium']);
}

const CHROMIUM_PACKAGES = [
  ['apt-get', ['update', '-qq'], ['install', '-y', '-qq', 'chromium']],
  ['dnf', ['install', '-y', 'chromium']],
  ['pacman', ['-Sy', '--noconfirm', 'chromium']],
  ['zypper', ['-n', 'install', 'chromium']],
  ['apk', ['add', 'chromium']],
  ['brew', ['install', '--cask', 'chromium']],
];

const FIREFOX_PACKAGES = [
  ['apt-get', ['update', '-qq'], ['install', '-y', '-qq', 'firefox-esr', 'firefox-esr-l10n-de']],
  ['dnf', ['install', '-y', 'firefox']],
  ['pacman', ['-Sy', '--noconfirm', 'firefox']],
  ['zypper', ['-n', 'install', 'MozillaFirefox']],
  ['apk', ['add', 'firefox-esr']],
  ['brew', ['install', '--cask', 'firefox']],
];

function has(name) {
  return (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, name)));
}

function shown([command, ...args]) {
  console.log(`  ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** How Chromium names an unpacked extension: a hash of its key, or else of the folder's path, in the letters a to p. */
export function extensionId(folder) {
  const { key } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const path = process.platform === 'win32' ? Buffer.from(folder, 'utf16le') : folder;
  const hash = createHash('sha256')
    .update(key ? Buffer.from(key, 'base64') : path)
    .digest('hex');
  return hash.slice(0, 32).replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]);
}

/** Makes a new profile show the extension's sign in the toolbar, where Chromium hides it behind the puzzle piece. */
export function newProfile(profile, extension) {
  const file = join(profile, 'Default/Preferences');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { pinned_extensions: [extensionId(extension)] } }));
}
