import type { Page } from '@playwright/test';
import { editorForm } from '../pages/react-pages.ts';
import { tabAfter } from './extension.ts';
import { pressOnCard, readGuide, waitForCard, waitForGuide } from './guide.ts';
import { nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, type Lotse, test } from './test.ts';

const FORM = 'https://www.facebook.com/help/contact/712876720715583';
/** Where the first step leads. */
const FIRST = 'https://www.facebook.com/help/contact/6359191084165019';
const REASON = '[data-expect=reason]';

async function openStep({ context, list, words }: Lotse) {
  return tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
}

test('what the user typed stays, and undo gives back exactly what was there', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { prefilledEmail: 'mine@example.org' } } }, [FACEBOOK]);
  const { words } = lotse;
  const page = await openStep(lotse);
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator('[data-expect=email]')).toHaveValue('mine@example.org');
  await pressOnCard(page, words.card.undo);
  await waitForCard(page, words.card.undoneTitle);
  await expect(page.locator(REASON)).toHaveValue('');
  await expect(page.locator('[data-expect=email]')).toHaveValue('mine@example.org');
});

test('undo leaves a text that the user has changed since', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  await page.locator(REASON).fill('Meine eigenen Worte');
  await pressOnCard(page, lotse.words.card.undo);
  await waitForCard(page, lotse.words.card.undoneTitle);
  await expect(page.locator(REASON)).toHaveValue('Meine eigenen Worte');
  await expect(page.locator('[data-expect=email]')).toHaveValue('');
});

test('another text is chosen from the card, and put in once the user says so', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { context, words } = lotse;
  const page = await openStep(lotse);
  await waitForCard(page, words.card.filledTitle);
  const settings = await tabAfter(context, () => pressOnCard(page, words.card.change));
  await settings.bringToFront();
  await expect(settings.getByLabel(words.account.statement)).toBeFocused();
  const text = settings.getByLabel(words.account.ours);
  await text.fill('Meine eigenen Worte, neu');
  await settings.reload();
  await expect(settings.getByLabel(words.account.yours), 'a draft outlives its tab').toHaveValue(
    'Meine eigenen Worte, neu',
  );
  await settings.getByRole('button', { name: words.common.save }).click();
  await expect(settings.getByText(words.common.saved)).toBeVisible();
  await settings.close();
  await waitForCard(page, words.card.changeTitle);
  await expect(page.locator(REASON), 'until then nothing changes').toHaveValue(/Art\. 21 DSGVO/);
  await pressOnCard(page, words.card.changed);
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator(REASON)).toHaveValue('Meine eigenen Worte, neu');
  await expect(page.locator('[data-expect=email]')).toHaveValue('anna@example.org');
});

for (const rerender of [false, true])
  test(`a field that React controls keeps the text${rerender ? ' though the form is replaced again and again' : ''}`, async ({
    start,
  }) => {
    const lotse = await start({ language: 'de', serving: { form: { engine: 'react', rerender, late: rerender } } }, [
      FACEBOOK,
    ]);
    const page = await openStep(lotse);
    await waitForCard(page, lotse.words.card.filledTitle);
    // Typing elsewhere makes React render again: what it does not know of, it would wipe out.
    await page.waitForFunction(() => !document.querySelector('[data-generation]:not([data-generation="3"])'));
    await page.locator('[data-expect=email]').press('End');
    await page.locator('[data-expect=email]').pressSequentially('x');
    await expect(page.locator(REASON)).toHaveValue(/Art\. 21 DSGVO/);
    await page.locator('[data-expect=submit]').click();
    await waitForCard(page, lotse.words.card.confirmedTitle);
    const sent = await page.evaluate(
      () => (window as unknown as { standIn: { sent: { reason: string }[] } }).standIn.sent,
    );
    expect(sent[0]?.reason).toMatch(/Art\. 21 DSGVO/);
  });

test('someone who came without the popup is asked first, then the chosen account is filled in', async ({ start }) => {
  const { context, words, list } = await start({ language: 'de' }, [FACEBOOK, INSTAGRAM]);
  const page = await context.newPage();
  await page.goto(FORM);
  const card = await waitForCard(page, words.card.offerTitle);
  expect(card.text).not.toContain('Anna');
  await expect(page.locator(REASON)).toHaveValue('');
  await pressOnCard(page, words.card.fill);
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator('[data-expect=email]')).toHaveValue('anna@example.org');
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, words.card.confirmedTitle);
  await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.confirmed);
});

test('a click without an answer is recorded as a click', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { answer: 'none' } } }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.submittedTitle);
  await expect(rowOf(lotse.list, lotse.words, FACEBOOK.case)).toContainText(lotse.words.status.submitted);
});

test('an answer without the user’s click is no confirmation', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  // The page presses its own button: not trusted.
  await page.locator('[data-expect=submit]').evaluate((button: HTMLElement) => button.click());
  await waitForCard(page, lotse.words.card.unclickedTitle);
  await expect(rowOf(lotse.list, lotse.words, FACEBOOK.case)).toContainText(lotse.words.status.unclear);
});

test('a refusal is recorded as a refusal', async ({ start }) => {
  const lotse = await start({ language: 'en', serving: { form: { answer: 'refused' } } }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.refusedTitle);
  await expect(rowOf(lotse.list, lotse.words, FACEBOOK.case)).toContainText(lotse.words.status.refused);
});

test('a form that leads to another document is answered there', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { answer: 'post' } } }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  await page.locator('[data-expect=submit]').click();
  await page.waitForURL(/\/a\/help\/contact_us/);
  await waitForCard(page, lotse.words.card.confirmedTitle);
  await expect(rowOf(lotse.list, lotse.words, FACEBOOK.case)).toContainText(lotse.words.status.confirmed);
});

test('a code is asked for by the page and entered by the user, and then the answer counts', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { code: true } } }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.codeTitle);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('');
  await dialog.getByRole('textbox').fill('123456');
  await dialog.getByRole('button').first().click();
  await waitForCard(page, lotse.words.card.confirmedTitle);
});

test('the ring follows its target when the page scrolls, resizes and moves things', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  const submit = page.locator('[data-expect=submit]');
  const fits = async () => {
    await expect
      .poll(async () => {
        const box = await submit.boundingBox();
        const ring = (await readGuide(page))?.rings[0];
        return box && ring
          ? Math.max(Math.abs(box.x - ring.x), Math.abs(box.y - ring.y), Math.abs(box.width - ring.width))
          : 99;
      })
      .toBeLessThanOrEqual(2);
  };
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<div style="height:900px">Banner</div>'));
  await fits();
  await page.mouse.wheel(0, 400);
  await fits();
  await page.setViewportSize({ width: 600, height: 700 });
  await fits();
  await waitForGuide(page, (guide) => guide.rings.length === 1);
});

const ENGINES = ['lexical', 'draft', 'plain', 'hook-form'] as const;
const WITH_ID = { language: 'de', formId: '712876720715583' } as const;

test('editors that libraries look after keep the text, give it back, and send it', async ({ start }) => {
  test.slow();
  const pages = ENGINES.map(async (engine) => [`${FORM}?${engine}`, await editorForm({ ...WITH_ID, engine })] as const);
  const { context, words } = await start(
    { language: 'de', serving: { overrides: new Map(await Promise.all(pages)) } },
    [FACEBOOK],
  );
  for (const engine of ENGINES)
    await test.step(engine, async () => {
      const page = await context.newPage();
      await page.goto(`${FORM}?${engine}`);
      await pressOnCard(page, words.card.fill);
      await waitForCard(page, words.card.filledTitle);
      expect(await boxText(page)).toMatch(/Art\. 21 DSGVO/);
      await pressOnCard(page, words.card.undo);
      await waitForCard(page, words.card.undoneText);
      expect((await boxText(page)).trim()).toBe('');
      await pressOnCard(page, words.card.fill);
      await waitForCard(page, words.card.filledTitle);
      await expect(page.locator('fieldset:disabled input')).toHaveValue('');
      // What the library does not know of, it would wipe out now.
      await page.locator('[data-expect=email]').press('End');
      await page.locator('[data-expect=email]').pressSequentially('x');
      await page.locator('[data-expect=submit]').click();
      await waitForCard(page, words.card.confirmedTitle);
      const [sent] = await sentBy(page);
      expect(sent?.reason.trim()).toMatch(/^[^\n]*Art\. 21 DSGVO[^\n]*$/);
      expect(sent?.email).toBe('anna@example.orgx');
      await page.close();
    });
});

test('what the user wrote in an editor stays, and so does what they write while we fill', async ({ start }) => {
  const html = await editorForm({ ...WITH_ID, engine: 'lexical', initial: 'Meine Worte' });
  const typing = await editorForm({ ...WITH_ID, engine: 'lexical' });
  // The page puts the caret into the middle of the user's note.
  const caret = `<script>
    const waiting = setInterval(() => {
      const note = document.getElementById('note');
      if (!note) return;
      clearInterval(waiting);
      note.value = 'abc';
      note.focus();
      note.setSelectionRange(1, 1);
    });
  </script>`;
  const overrides = new Map([
    [`${FIRST}?initial`, html],
    [FIRST, typing.replace('</body>', `${caret}</body>`)],
  ]);
  const lotse = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const page = await openStep(lotse);
  await waitForCard(page, lotse.words.card.filledTitle);
  expect(await boxText(page)).toMatch(/Art\. 21 DSGVO/);
  await page.keyboard.type('X');
  await expect(page.locator('#note')).toHaveValue('aXbc');
  for (const field of await page.frameLocator('iframe').locator('input').all()) await expect(field).toHaveValue('');
  await page.goto(`${FIRST}?initial`);
  await waitForCard(page, lotse.words.card.filledTitle);
  expect(await boxText(page)).toBe('Meine Worte');
});

test('a box that is emptied when one leaves it is said to be, and its text is there to copy', async ({ start }) => {
  const overrides = new Map([[FIRST, await editorForm({ ...WITH_ID, engine: 'emptied-on-blur' })]]);
  const lotse = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const { card } = lotse.words;
  const page = await openStep(lotse);
  await waitForCard(page, card.skipped['not-kept'].replace('{field}', card.field.reason));
  await waitForGuide(page, (guide) => guide.card?.buttons.some((one) => one.name === card.copy) ?? false);
});

/** What a person reads in the box for the reason. */
async function boxText(page: Page): Promise<string> {
  // Draft draws its placeholder beside the editor.
  return page.locator(REASON).evaluate((box: HTMLElement) => {
    const editor = box.querySelector<HTMLElement>('[contenteditable=true]') ?? box;
    return 'value' in editor ? String(editor.value) : editor.innerText;
  });
}

async function sentBy(page: Page): Promise<readonly { readonly email: string; readonly reason: string }[]> {
  return page.evaluate(() => window.standIn.sent as { email: string; reason: string }[]);
}
