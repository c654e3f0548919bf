import type { Refused } from '../messages/answers';
import type { PageRequest } from '../messages/requests';
import type { Page } from '../routes/types';
import { arrive, wake } from './arrive';
import type { Deps } from './deps';
import { adopt, choose, failed, next, recognised } from './guide';
import { answered, filled, submitted } from './record';
import type { TabTask } from './tasks';

/** Who asks, as the browser says: the tab, where it is now, which page of ours that is, and what the tab is open for. */
export type Visitor = { readonly tab: number; readonly url: string; readonly page?: Page; readonly task?: TabTask };

/** Answers a content script. What concerns a page's content is answered only to that page. */
export async function answerPage(request: PageRequest, visitor: Visitor, deps: Deps): Promise<unknown> {
  switch (request.kind) {
    case 'wake':
      return wake(visitor, deps);
    case 'arrive':
      return arrive(request.language, visitor, deps);
    case 'answered':
      return answered(request, visitor, deps);
  }
  const refused: Refused = { kind: 'refused' };
  if (visitor.page?.id !== request.page) return refused;
  switch (request.kind) {
    case 'recognised':
      return recognised(request, visitor, deps);
    case 'failed':
      return failed(request, visitor, deps);
    case 'choose':
      return choose(visitor, deps);
    case 'adopt':
      return adopt(request, visitor, deps);
    case 'filled':
      return filled(request, visitor, deps);
    case 'submitted':
      return submitted(request, visitor, deps);
    case 'next':
      return next(request, visitor, deps);
  }
}
