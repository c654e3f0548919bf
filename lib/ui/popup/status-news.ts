import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../../locales/index';
import type { Account } from '../../model/account';
import type { Evidence } from '../../model/evidence';
import { statusOf, storiesIn } from '../../model/status';
import { accountName } from '../../proof/names';
import { statusText } from '../../proof/status-words';
import { type Speech, useSurface } from '../surface';

/** Each account's status in words, by its id. */
type Statuses = ReadonlyMap<string, { readonly name: string; readonly status: string }>;

/** Tells in one short message whose status has changed since it was last drawn; the list itself is not read out. */
export function useStatusNews(accounts: readonly Account[], log: readonly Evidence[], tell: (news: string) => void) {
  const speech = useSurface();
  const before = useRef<Statuses>(undefined);
  useEffect(() => {
    const now = statusesOf(accounts, log, speech);
    const news = before.current && newsIn(before.current, now, speech);
    before.current = now;
    if (news) tell(news);
  });
}

export function statusesOf(
  accounts: readonly Account[],
  log: readonly Evidence[],
  { words, language }: Pick<Speech, 'words' | 'language'>,
): Statuses {
  const stories = storiesIn(log);
  return new Map(
    accounts.map((one) => {
      const events = stories.get(one.id) ?? [];
      const status = statusText(statusOf(events), events, words, language);
      return [one.id, { name: accountName(one, words), status }];
    }),
  );
}

/** What to say; nothing where nothing changed. An account that came or went is told where that was done. */
export function newsIn(before: Statuses, now: Statuses, { words, say }: Said): string | undefined {
  const changed = [...now].filter(([id, one]) => before.has(id) && before.get(id)?.status !== one.status);
  const [first, ...others] = changed;
  if (!first) return undefined;
  if (others.length > 0) return say(words.popup.changedAll, { n: changed.length });
  return say(words.popup.changed, { account: first[1].name, status: first[1].status });
}

type Said = { readonly words: Words; readonly say: Speech['say'] };
