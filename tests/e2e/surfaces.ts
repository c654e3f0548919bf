import type { Page } from '@playwright/test';
import { contactForm } from '../pages/contact-form.ts';
import { takingClicks } from '../pages/hostile.ts';
import { tabAfter } from './extension.ts';
import { holdOnCard, pressOnCard, readShadow, waitForCard } from './guide.ts';
import { nextStep, seed, seedLog } from './popup.ts';
import type { Lotse } from './test.ts';

/**
 * What people see of the extension, state by state, for pictures (npm run shots) and for what is true of all of them
 * (surfaces.test.ts). They are opened in this order, in one browser: those of an empty list first.
 */
export type Surface = {
  readonly name: string;
  /** Where it is: an address of the extension's own, with what is done there. */
  readonly at: string;
  readonly reach?: (page: Page, lotse: Lotse) => Promise<unknown>;
};

const ALL = ['seeded-0', 'seeded-1', 'seeded-2', 'seeded-3', 'seeded-4', 'seeded-5'] as const;
const [REFUSED, CONFIRMED, , WHATSAPP, , LETTER] = ALL;

const heading = (page: Page) => page.getByRole('heading').first().waitFor();

export const EMPTY: readonly Surface[] = [
  { name: 'popup-first-visit', at: 'popup.html' },
  {
    name: 'popup-first-choice',
    at: 'popup.html',
    reach: (page) => page.getByRole('checkbox').first().check(),
  },
  { name: 'log-empty', at: 'dashboard.html#log' },
  { name: 'letters-empty', at: 'dashboard.html#letter' },
  { name: 'report-none', at: 'dashboard.html#report' },
  { name: 'accounts-empty', at: 'dashboard.html#accounts' },
  { name: 'status-empty', at: 'dashboard.html#status' },
  { name: 'import', at: 'dashboard.html#import' },
  { name: 'about', at: 'dashboard.html#about' },
  { name: 'access', at: 'dashboard.html#access' },
  { name: 'practice', at: 'practice.html' },
  { name: 'practice-policy', at: 'practice.html', reach: practise('policy') },
  { name: 'practice-code', at: 'practice.html', reach: practise('code') },
  { name: 'practice-proof', at: 'practice.html', reach: practise('proof') },
];

export const FULL: readonly Surface[] = [
  { name: 'popup', at: 'popup.html' },
  { name: 'popup-unfolded', at: 'popup.html', reach: unfold },
  { name: 'log', at: 'dashboard.html#log' },
  { name: 'log-unfolded', at: 'dashboard.html#log', reach: unfold },
  { name: 'verify', at: 'dashboard.html#verify' },
  { name: 'backup', at: 'dashboard.html#backup', reach: unfold },
  { name: 'letters', at: 'dashboard.html#letter' },
  { name: 'letter', at: `dashboard.html#letter/${LETTER}` },
  { name: 'letter-after-refusal', at: `dashboard.html#letter/${REFUSED}/refusal-reply` },
  { name: 'way-by-hand', at: `dashboard.html#way/${WHATSAPP}/whatsapp-form` },
  { name: 'facts', at: 'dashboard.html#facts' },
  { name: 'accounts', at: 'dashboard.html#accounts' },
  {
    name: 'accounts-chosen',
    at: 'dashboard.html#accounts',
    reach: (page) => page.getByRole('checkbox').first().check(),
  },
  { name: 'account', at: `dashboard.html#accounts/${REFUSED}`, reach: unfold },
  { name: 'account-text', at: `dashboard.html#accounts/${CONFIRMED}/text` },
  { name: 'import-preview', at: 'dashboard.html#import', reach: chooseTable },
  { name: 'status', at: 'dashboard.html#status' },
  { name: 'settings', at: 'dashboard.html#settings', reach: unfold },
];

/** Opens a surface in this tab, as it stands for somebody who comes to it. */
export async function open(page: Page, surface: Surface, lotse: Lotse): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${lotse.origin}/${surface.at}`);
  await heading(page);
  await surface.reach?.(page, lotse);
}

/** Accounts and a log in which every state of an account is to be seen. */
export async function fillStore({ list }: Lotse, language: 'de' | 'en'): Promise<void> {
  const form = (page: string, url: string) => ({ page, url, title: language === 'de' ? 'Widerspruch' : 'Objection' });
  const facebook = form('facebook-ai-form', 'https://www.facebook.com/help/contact/6359191084165019');
  const instagram = form('instagram-ai-form', 'https://help.instagram.com/contact/233964459562201');
  const template = { id: 'privacy', version: 1, language };
  const sent = { text: language === 'de' ? 'Ich widerspreche.' : 'I object.', email: 'anna@example.org', template };
  const answer = language === 'de' ? 'Wir haben deinen Einspruch erhalten.' : 'We received your objection.';
  const refusal = language === 'de' ? 'Wir können dem nicht nachkommen.' : 'We cannot comply.';
  await list.goto(list.url().replace(/popup.*/, 'popup.html'));
  await seed(list, [
    { case: 'facebook-private', statement: 'privacy', label: 'Anna Musterfrau', details: { name: 'Anna' }, language },
    { case: 'instagram-private', statement: 'privacy', label: 'anna.pics', language },
    { case: 'threads-linked', statement: 'threads-statement', label: 'anna.pics', language },
    { case: 'whatsapp', statement: 'whatsapp-statement', language },
    {
      case: 'facebook-page',
      statement: 'page-statement',
      body: 'public-body',
      label: 'Verbandsgemeindeverwaltung Rheinauen-Musterhausen',
      details: {
        page: 'Verbandsgemeindeverwaltung Rheinauen-Musterhausen',
        organisation: 'Verbandsgemeinde',
        responsible: 'Büro DS',
        contact: 'ds@vg.example',
        name: 'Anna',
      },
      language,
    },
    { case: 'shown-adult', statement: 'none', label: 'Sportverein', language, details: { name: 'Anna' } },
  ]);
  const at = (day: number, minute: number) => `2026-09-${String(day).padStart(2, '0')}T10:${minute}:00+02:00`;
  await seedLog(list, [
    { kind: 'opened', at: at(1, 10), account: REFUSED, ...facebook, route: 'facebook-form' },
    { kind: 'filled', at: at(1, 11), account: REFUSED, ...facebook, fields: ['email', 'reason'], template },
    { kind: 'submitted', at: at(1, 12), account: REFUSED, ...facebook, sent },
    { kind: 'answered', at: at(1, 13), account: REFUSED, ...facebook, verdict: 'refused', answer: refusal },
    { kind: 'submitted', at: at(2, 12), account: CONFIRMED, ...instagram, sent },
    {
      kind: 'confirmed',
      at: at(2, 13),
      account: CONFIRMED,
      ...instagram,
      sent,
      submission: 'event-4',
      answer,
    },
    { kind: 'ticked', at: at(3, 10), account: WHATSAPP, route: 'whatsapp-form', step: 0 },
    { kind: 'failed', at: at(4, 10), account: ALL[4], ...facebook, route: 'facebook-form', failure: 'changed' },
  ]);
}

/** Goes the practised way as far as this, as the card says. */
function practise(until: 'policy' | 'code' | 'proof'): NonNullable<Surface['reach']> {
  return async (page, { words }) => {
    const { practice, card } = words;
    await page.getByRole('link', { name: practice.start.begin }).click();
    await waitForCard(page, card.linkTitle);
    if (until === 'policy') return;
    await page.getByRole('link', { name: practice.policy.link, exact: true }).click();
    await waitForCard(page, card.filledTitle);
    await page.getByRole('button', { name: practice.form.submit }).click();
    await waitForCard(page, card.codeTitle);
    if (until === 'code') return;
    const code = (await page.locator('.mail').innerText()).match(/\d{3} \d{3}/)?.[0] ?? '';
    await page.getByLabel(practice.codePage.label).fill(code);
    await page.getByRole('button', { name: practice.codePage.submit }).click();
    await page.getByRole('link', { name: practice.toProof }).click();
    await page.locator('.event').first().waitFor();
  };
}

/** A table with a line of each kind: taken, broken, and one that brings more than its case asks for. */
async function chooseTable(page: Page): Promise<void> {
  const table = [
    'Fall;Seite;Organisation;Verantwortlich;E-Mail-Adresse;Follower',
    'Facebook-Seite;Stadtbücherei;Verbandsgemeindeverwaltung Rheinauen-Musterhausen;Kim Muster;a@example.org;3',
    'Facebook-Seite;;Stadt;Kim Muster;keine;3',
    'WhatsApp;Stadt;Stadt;Kim Muster;;3',
    'Myspace;x;;;;',
  ].join('\r\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'Seiten.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.locator('#broken').waitFor();
}

/** Unfolds whatever can be unfolded, once each, and what stands in that: it comes with the unfolding. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const unfolded = new Set<Element>();
    for (;;) {
      const folded = [...document.querySelectorAll<HTMLElement>('summary')].filter(
        (one) => one.checkVisibility() && !unfolded.has(one),
      );
      if (folded.length === 0) return;
      for (const one of folded) {
        unfolded.add(one);
        one.click();
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

/** A state of the card, on a page of Meta's. */
export type Guided = { readonly name: string; readonly open: (lotse: Lotse) => Promise<Page> };

const FORM = 'https://www.facebook.com/help/contact/6359191084165019';

/** Opens the next step of Facebook's row and waits for these words. */
function step(words: (lotse: Lotse) => string, then?: (page: Page, lotse: Lotse) => Promise<unknown>): Guided['open'] {
  return async (lotse) => {
    const page = await tabAfter(lotse.context, () => nextStep(lotse.list, lotse.words, 'facebook-private').click());
    await waitForCard(page, words(lotse), 15_000);
    await then?.(page, lotse);
    return page;
  };
}

const send = (page: Page) => page.locator('[data-expect=submit]').click();

/** In this order: what comes later leaves something in the log. */
export function guided(language: 'de' | 'en'): readonly Guided[] {
  const form = { language, brand: 'facebook', formId: '6359191084165019' } as const;
  const serving = (served: Parameters<Lotse['serve']>[0], one: Guided['open']): Guided['open'] => {
    return (lotse) => {
      lotse.serve(served);
      return one(lotse);
    };
  };
  const instead = (html: string) => ({ overrides: new Map([[FORM, html]]) });
  const filled = step(({ words }) => words.card.filledTitle);
  return [
    { name: 'card-filled', open: serving({}, filled) },
    {
      name: 'card-undone',
      open: serving(
        {},
        step(
          ({ words }) => words.card.filledTitle,
          async (page, { words }) => {
            await pressOnCard(page, words.card.undo);
            await waitForCard(page, words.card.undoneTitle);
          },
        ),
      ),
    },
    {
      name: 'card-changing',
      open: serving(
        {},
        step(
          ({ words }) => words.card.filledTitle,
          async (page, { context, words }) => {
            await (await tabAfter(context, () => pressOnCard(page, words.card.change))).close();
            await waitForCard(page, words.card.changeTitle);
          },
        ),
      ),
    },
    {
      name: 'card-unheard',
      open: serving(
        instead(takingClicks(contactForm(form))),
        step(
          ({ words }) => words.card.filledTitle,
          async (page, { words }) => {
            for (let n = 0; n < 2; n++) await holdOnCard(page, words.card.undo);
            await waitForCard(page, words.card.unheard);
          },
        ),
      ),
    },
    {
      name: 'card-links',
      open: serving({ policy: 'ai-form' }, async ({ context, words }) => {
        const page = await context.newPage();
        await page.goto('https://www.facebook.com/privacy/policy/');
        await waitForCard(page, words.card.linkTitle);
        return page;
      }),
    },
    {
      name: 'card-login',
      open: serving(
        { instead: 'login' },
        step(({ words }) => words.card.loginTitle),
      ),
    },
    {
      name: 'card-changed',
      open: serving(
        instead(contactForm({ ...form, formId: '', unlike: true })),
        step(({ words }) => words.card.changedTitle),
      ),
    },
    {
      name: 'card-confirmed',
      open: serving(
        {},
        step(
          ({ words }) => words.card.filledTitle,
          async (page, { words }) => {
            await send(page);
            await waitForCard(page, words.card.confirmedTitle);
          },
        ),
      ),
    },
  ];
}

/** The card in a page of its own, in the open, since nobody sees into a closed shadow root. */
export async function cardAlone(page: Page, { context }: Lotse): Promise<Page> {
  const copy = await context.newPage();
  const html = await readShadow(page);
  await copy.setContent(
    `<!doctype html><html lang="de"><title>copy</title><main><h1>copy</h1><div id="host"></div></main></html>`,
  );
  await copy.evaluate((markup) => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = markup;
  }, html);
  return copy;
}
