// The main job, played in a headless browser, step by step, with pictures and the exported log in .output/tour/.
// `npm run tour`, or `npm start` where there is no display; `npm run tour -- de` chooses the language.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT, spoken } from '../../tools/setup.mjs';
import { type Extension, launch, tabAfter } from '../e2e/extension.ts';
import { pressOnCard, waitForCard, waitForGuide } from '../e2e/guide.ts';
import { addAccounts, exportTo, nextStep, otherWay, rowOf, wordsIn } from '../e2e/popup.ts';

const EMAIL = 'uebung@mail.example';
const OUTPUT = join(ROOT, '.output/tour');
const asked = process.argv.find((one) => one === 'de' || one === 'en');
const language = asked ?? spoken();
const words = wordsIn(language);
const say = (german: string, english: string) => (language === 'de' ? german : english);

await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });
let shots = 0;
const extension = await launch({ language });
try {
  await tour(extension);
  console.log(say(`Fertig. Bilder und Protokoll liegen in ${OUTPUT}`, `Done. Pictures and log are in ${OUTPUT}`));
} catch (error) {
  const pages = extension.context.pages().filter((page) => page.url() !== 'about:blank');
  for (const page of pages) await shoot(page, 'failed').catch(() => {}); // a tab that just went away
  console.log(say('Die Tour ist gescheitert:', 'The tour failed:'), error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await extension.close();
}

async function tour({ context, popup: openPopup, strays }: Extension): Promise<void> {
  const popup = await openPopup();
  await popup.setViewportSize({ width: 560, height: 760 });
  await popup.getByRole('heading', { name: words.popup.welcome }).waitFor();
  await told(popup, 'popup', 'Popup: Welche Konten hast du?', 'Popup: which accounts do you have?');
  await addAccounts(popup, words, [
    { case: 'facebook-private', label: say('Privat', 'Private'), email: EMAIL },
    { case: 'instagram-private', email: EMAIL },
  ]);
  await told(popup, 'accounts', 'Facebook und Instagram hinzugefügt', 'Facebook and Instagram added');

  const form = await facebook(context, popup);
  await fillAndSend(form, 'facebook');
  await reopen(popup);
  await rowOf(popup, words, 'facebook-private').getByText(words.status.confirmed).waitFor();
  await told(popup, 'facebook-done', 'Popup: Facebook ist bestätigt', 'Popup: Facebook is confirmed');

  const second = await tabAfter(context, () => nextStep(popup, words, 'instagram-private').click());
  console.log(
    say(
      '   Instagram: nächster Schritt gedrückt, das Formular öffnet sich',
      '   Instagram: next step pressed, the form opens',
    ),
  );
  await fillAndSend(second, 'instagram');

  await reopen(popup);
  await rowOf(popup, words, 'instagram-private').getByText(words.status.confirmed).waitFor();
  await told(popup, 'all-done', 'Popup: beide Konten sind bestätigt', 'Popup: both accounts are confirmed');
  await proof(context, popup);
  if (strays.length > 0) throw new Error(`requests that should not be: ${strays.join(' ')}`);
  console.log(say('   Keine Anfrage hat den Browser verlassen', '   No request left the browser'));
}

/** As somebody sees it who opens it again: folded, from the top. */
async function reopen(popup: Page): Promise<void> {
  await popup.bringToFront();
  await popup.reload();
}

/** Facebook by way of the policy: marked link, portal, request. Ends at the form. */
async function facebook(context: Extension['context'], popup: Page): Promise<Page> {
  const way = await otherWay(popup, words, 'facebook-private', 'facebook-policy');
  const policy = await tabAfter(context, () => way.click());
  await waitForGuide(policy, ({ rings, card }) => rings.length > 0 && card !== undefined);
  await told(
    policy,
    'policy-link',
    'Datenschutzrichtlinie: Der richtige Link ist umrandet',
    'Policy: the right link has a ring',
  );

  const portal = await tabAfter(context, () => policy.locator('[data-expect=ring]').first().click());
  // The guide marks the option where it knows its words, and else explains the portal.
  await waitForGuide(portal, ({ card }) => includesAny(card?.text, [words.card.portalTitle, words.card.linkTitle]));
  await told(portal, 'guide-card', 'Portal: Die Karte sagt, was zu wählen ist', 'Portal: the card says what to choose');
  await portal.locator('[data-expect=ring]').click();

  await portal.getByLabel(say('Ja', 'Yes'), { exact: true }).check();
  await portal.getByRole('button', { name: say('Weiter', 'Next') }).click();
  return portal;
}

/** Fills by the card where it asks for it first, then presses the page's own button, as the user would. */
async function fillAndSend(form: Page, platform: 'facebook' | 'instagram'): Promise<void> {
  const name = platform === 'facebook' ? 'Facebook' : 'Instagram';
  const { filledTitle, offerTitle, likelyTitle } = words.card;
  const { card } = await waitForGuide(form, ({ card }) =>
    includesAny(card?.text, [filledTitle, offerTitle, likelyTitle]),
  );
  if (!includesAny(card?.text, [filledTitle])) {
    await pressOnCard(form, new RegExp(`^${words.card.fill}`));
    const choice = await waitForGuide(form, ({ card }) => includesAny(card?.text, [filledTitle, words.card.fillFor]));
    if (!includesAny(choice.card?.text, [filledTitle])) await pressOnCard(form, new RegExp(`^${name}`));
  }
  await waitForCard(form, filledTitle);
  await told(
    form,
    `${platform}-filled`,
    `${name}: Formular ausgefüllt, abgesendet ist nichts`,
    `${name}: form filled, nothing sent`,
  );
  await form.locator('[data-expect=submit]').click();
  await waitForCard(form, words.card.confirmedTitle);
  await told(
    form,
    `${platform}-confirmed`,
    `${name}: „Senden“ gedrückt, Antwort festgehalten`,
    `${name}: “Submit” pressed, answer recorded`,
  );
}

function includesAny(text = '', parts: readonly string[]): boolean {
  return parts.some((part) => text.includes(part));
}

/** The proof log as files, and as a person reads it. */
async function proof(context: Extension['context'], popup: Page): Promise<void> {
  const file = join(OUTPUT, 'proof-log');
  await exportTo(popup, words, 'json', `${file}.json`);
  await exportTo(popup, words, 'html', `${file}.html`);
  const report = await context.newPage();
  await report.setContent(await readFile(`${file}.html`, 'utf8'));
  await told(report, 'proof-log', 'Nachweisprotokoll gespeichert', 'Proof log saved', true);
}

async function told(page: Page, name: string, german: string, english: string, fullPage = false): Promise<void> {
  const file = await shoot(page, name, fullPage);
  console.log(`${file.slice(0, 2)} ${say(german, english)}  (${file})`);
}

async function shoot(page: Page, name: string, fullPage = false): Promise<string> {
  shots += 1;
  const file = `${String(shots).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: join(OUTPUT, file), fullPage });
  return file;
}
