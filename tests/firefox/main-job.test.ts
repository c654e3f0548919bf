import { distance } from '../e2e/guide.ts';
import { waitForCard, waitForGuide } from './guide.ts';
import { addAccounts, nextStep, rowText } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';

const STATEMENT = { de: 'Ich widerspreche nach Art. 21 DSGVO', en: 'Under Art. 21 GDPR I object' } as const;

for (const language of ['de', 'en'] as const)
  for (const account of [FACEBOOK, INSTAGRAM])
    test(`${language} ${account.case}: from the popup to the recorded confirmation, with two clicks and no typing`, async ({
      start,
    }) => {
      const { firefox, popup, words } = await start({ language });
      await addAccounts(popup, words, [FACEBOOK, INSTAGRAM]);
      const page = await firefox.tabAfter(/\/contact\/\d+/, () => nextStep(popup, words, account.case));
      await waitForCard(firefox, page, words.card.filledTitle);
      const held = (role: string) => page.$eval(`[data-expect=${role}]`, (one) => (one as HTMLInputElement).value);
      expect(await held('email')).toBe(account.email);
      expect(await held('reason')).toContain(STATEMENT[language]);
      const { rings } = await waitForGuide(firefox, page, (guide) => guide.rings.length === 1);
      const submit = await page.$('[data-expect=submit]');
      const box = await submit?.boundingBox();
      expect(box && rings[0] && distance(rings[0], box)).toBeLessThanOrEqual(2);

      await submit?.click();
      await waitForCard(firefox, page, words.card.confirmedTitle);
      await expect.poll(() => rowText(popup, words, account.case)).toContain(words.status.confirmed);
    });
