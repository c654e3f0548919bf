import { beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../../lib/messages/ask';

const { browser } = vi.hoisted(() => ({
  browser: { runtime: { id: 'lotse' as string | undefined, sendMessage: vi.fn() } },
}));
vi.mock('wxt/browser', () => ({ browser }));

const CLOSED = new Error('The message port closed before a response was received.');
const place = { page: 'facebook-ai-form', title: 'Einspruch' };

beforeEach(() => {
  browser.runtime.sendMessage.mockReset();
  browser.runtime.id = 'lotse';
});

test('a worker that dies over a question is asked once more', async () => {
  browser.runtime.sendMessage.mockRejectedValueOnce(CLOSED).mockResolvedValueOnce({ kind: 'nothing' });
  expect(await ask({ kind: 'arrive', language: 'de', first: false, finders: [] })).toEqual({ kind: 'nothing' });
  expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
});

test('once, and no more', async () => {
  browser.runtime.sendMessage.mockRejectedValue(CLOSED);
  await expect(ask({ kind: 'choose', ...place })).rejects.toBe(CLOSED);
  expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
});

test.each([
  ['what would be recorded twice', { kind: 'next', ...place, failure: 'changed' }, CLOSED],
  ['what failed otherwise', { kind: 'choose', ...place }, new Error('no')],
] as const)('%s is not asked again', async (_, request, error) => {
  browser.runtime.sendMessage.mockRejectedValue(error);
  await expect(ask(request)).rejects.toBe(error);
  expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1);
});

test('an extension that is not there any more is said to be gone', async () => {
  browser.runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
  expect(await ask({ kind: 'stay' })).toEqual({ kind: 'gone' });
});
