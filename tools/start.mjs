// `npm start`: the main job by hand in a browser with practice pages; without a display, or as `npm run tour`, the same
// by itself; with --live, the extension on the real sites.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages, extensionId, newProfile, npm, ROOT, tell } from './setup.mjs';

// Chromium refuses to sandbox for root, which containers are.
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

ensurePackages();
const browser = ensureBrowser();
tell('Baue die Erweiterung …', 'Building the extension …');
if (npm(['run', '-s', 'build']) !== 0) process.exit(1);

const argument = process.argv.slice(2);
if (argument.includes('--live')) live();
else {
  const script = argument.includes('--tour') || !hasDisplay() ? 'tour:run' : 'practice';
  // `npm run tour -- de` chooses the language.
  const language = argument.filter((one) => one === 'de' || one === 'en');
  process.exitCode = npm(['run', '-s', script, '--', ...language], { CHROMIUM: browser });
}

function hasDisplay() {
  const system = process.platform === 'darwin' || process.platform === 'win32';
  return system || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The user's own browser window: nobody drives it, nothing is blocked, and its profile stays. */
function live() {
  if (!hasDisplay()) {
    tell('Für --live braucht es einen Bildschirm.', '--live needs a display.');
    process.exitCode = 1;
    return;
  }
  const extension = join(ROOT, '.output/chrome-mv3');
  const profile = join(ROOT, '.output/profile');
  newProfile(profile, extension);
  tell(
    'Der Browser öffnet sich mit der Erweiterung. Beenden: Fenster schließen.',
    'The browser opens with the extension. To end, close its window.',
  );
  const open = (...more) => spawn(browser, [`--user-data-dir=${profile}`, ...SANDBOX, ...more], { stdio: 'ignore' });
  const child = open(`--load-extension=${extension}`, '--no-first-run', '--no-default-browser-check');
  child.on('error', (error) => {
    console.log(error.message);
    process.exitCode = 1;
  });
  // Named at the start, the address would come before the extension. A second call hands it to the open window.
  const popup = `chrome-extension://${extensionId(extension)}/popup.html`;
  const later = setTimeout(() => open(popup), 4000);
  child.on('exit', () => clearTimeout(later));
}
