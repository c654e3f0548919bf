// The main job by hand: a window with the extension, the start page, and Meta's pages rebuilt. Started by `npm start`.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newProfile, ROOT, spoken, tell } from '../../tools/setup.mjs';
import { BUILT, launch } from '../e2e/extension.ts';
import { contactForm } from '../pages/contact-form.ts';
import { loginWall } from '../pages/login-wall.ts';
import { unavailable } from '../pages/unavailable.ts';
import { FORM, START, startPage, type TROUBLES } from './start-page.ts';

const language = spoken();
const troubles: Readonly<Record<(typeof TROUBLES)[number], string>> = {
  changed: contactForm({ language, brand: 'facebook', formId: '', unlike: true }),
  login: loginWall(language, 'facebook', FORM),
  unavailable: unavailable(language, 'facebook'),
};
const overrides = new Map<string | RegExp, string>([
  [START, startPage()],
  ...Object.entries(troubles).map(([name, body]) => [`${FORM}?practice=${name}`, body] as const),
]);

const userDataDir = join(ROOT, '.output/practice');
await rm(userDataDir, { recursive: true, force: true });
newProfile(userDataDir, BUILT.chromium);
const extension = await launch({ language, serving: { overrides }, userDataDir, headless: false });
// In a tab of its own: the window's first one may still be busy with the browser's own start page.
const [first] = extension.context.pages();
const page = await extension.context.newPage();
await page.goto(START);
await first?.close();
tell(
  'Der Browser ist offen; die Startseite sagt, was zu tun ist. Beenden: Fenster schließen.',
  'The browser is open; its start page says what to do. To end, close the window.',
);
await new Promise((resolve) => extension.context.once('close', resolve));
