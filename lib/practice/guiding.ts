import { useEffect } from 'preact/hooks';
import type { AskOrGone } from '../messages/answers';
import { findForm } from '../page/find/form';
import { openLinks } from '../page/find/links';
import { leave } from '../page/handover';
import { openScreen } from '../page/show/screen';
import { visit } from '../page/visit/visit';
import { openWork } from '../page/visit/work';
import type { Double } from './double';
import { type PageName, PRACTICE_PAGES } from './pages';

/** The guide on a practised page, from when it stands there until it is left: the code that visits Meta's pages. */
export function useGuide(page: PageName | undefined, double: Double): void {
  useEffect(() => {
    if (!page) return undefined;
    // On Meta's pages these two come as scripts of their own.
    leave('card', openScreen);
    leave('work', openWork);
    const leaving = new AbortController();
    void begin(page, double(page), leaving.signal);
    return () => leaving.abort();
  }, [page, double]);
}

async function begin(page: PageName, ask: AskOrGone, signal: AbortSignal): Promise<void> {
  // The words of now, not those that another language left here.
  const spoken = await ask({ kind: 'show', page: PRACTICE_PAGES[page].page.id, parts: [] });
  if (signal.aborted || spoken.kind !== 'spoken') return;
  leave('spoken', spoken);
  await visit(document, ask, signal, { awaiting: false }, { links: openLinks, form: findForm });
}
