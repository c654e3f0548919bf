import { useEffect } from 'preact/hooks';
import { findForm } from '../page/find/form';
import { openLinks } from '../page/find/links';
import { leave } from '../page/handover';
import { openScreen } from '../page/show/screen';
import { visit } from '../page/visit/visit';
import { openWork } from '../page/visit/work';
import type { Double } from './double';
import type { PageName } from './pages';

/** The guide on a practised page, from when it stands there until it is left: the code that visits Meta's pages. */
export function useGuide(page: PageName | undefined, double: Double): void {
  useEffect(() => {
    if (!page) return undefined;
    // On Meta's pages these two come as scripts of their own.
    leave('card', openScreen);
    leave('work', openWork);
    const leaving = new AbortController();
    void visit(document, double(page), leaving.signal, { awaiting: false }, { links: openLinks, form: findForm });
    return () => leaving.abort();
  }, [page, double]);
}
