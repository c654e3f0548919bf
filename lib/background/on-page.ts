import type { PageRequest } from '../messages/requests';
import type { Account } from '../model/account';
import type { Page } from '../routes/types';
import { ANSWERS } from '../routes/watched';
import { arrive, show, wake } from './arrive';
import type { Deps } from './deps';
import { adopt, choose, edit, failed, hindered, next, recognised } from './guide';
import { answered, filled, submitted } from './record';
import { report } from './report';
import type { TabTask } from './tasks';

/** Who asks, as the browser says: the tab, where it is now, which page of ours that is, and what the tab is open for. */
export type Visitor = {
  readonly tab: number;
  readonly url: string;
  readonly page?: Page;
  readonly task?: TabTask;
  /** The task's account, where this page is one for it. */
  readonly account?: Account;
};

const REFUSED = { kind: 'refused' } as const;

/** Answers a content script. What concerns a page's content is answered only to that page. */
export async function answerPage(
  request: PageRequest,
  visitor: Visitor,
  deps: Deps,
): Promise<{ readonly kind: string }> {
  switch (request.kind) {
    case 'wake':
      return wake(visitor, deps);
    case 'arrive':
      return arrive(request, visitor, deps);
    case 'stay':
      return { kind: 'saved' };
    case 'report':
      return report(visitor, deps);
    case 'show':
      return isAnswerPlace(request.page, visitor) ? show(request, visitor, deps) : REFUSED;
    case 'answered':
      return isAnswerPlace(request.page, visitor) ? answered(request, visitor, deps) : REFUSED;
  }
  if (visitor.page?.id !== request.page) return REFUSED;
  switch (request.kind) {
    case 'recognised':
      return recognised(request, visitor, deps);
    case 'failed':
      return failed(request, visitor, deps);
    case 'choose':
      return choose(visitor, deps);
    case 'adopt':
      return adopt(request, visitor, deps);
    case 'edit':
      return edit(visitor, deps);
    case 'hindered':
      return hindered(request, visitor, deps);
    case 'filled':
      return filled(request, visitor, deps);
    case 'submitted':
      return submitted(request, visitor, deps);
    case 'next':
      return next(request, visitor, deps);
  }
}

/** On the form's own page, or, after it was sent, where the help centre shows answers. */
function isAnswerPlace(page: string, visitor: Visitor): boolean {
  return visitor.page?.id === page || (visitor.task?.submission !== undefined && ANSWERS.test(visitor.url));
}
