import type { Recorded } from '../messages/answers';
import type { PageRequest } from '../messages/requests';
import { inject } from './arrive';
import type { Deps } from './deps';
import { placeOf, record, recordedAs } from './file';
import type { Visitor } from './on-page';
import { ANSWER_WITHIN } from './tasks';

type Asked<K extends PageRequest['kind']> = Extract<PageRequest, { kind: K }>;

export async function filled(request: Asked<'filled'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { fields, template } = request;
  const event = { kind: 'filled', ...placeOf(request, visitor), fields, ...(template ? { template } : {}) } as const;
  return recordedAs(await record(event, deps), visitor);
}

/** The user sent the form. On disk first, then remembered for the answer, which may come in another document. */
export async function submitted(request: Asked<'submitted'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { sent } = request;
  const saved = await record({ kind: 'submitted', ...placeOf(request, visitor), sent }, deps);
  if (saved.kind === 'saved') {
    await deps.tasks.set(visitor.tab, {
      ...visitor.task,
      submission: { evidence: saved.value.id, sent, at: Date.now() },
    });
    followAnswer(visitor.tab, deps);
  }
  return recordedAs(saved, visitor);
}

/** The page answered. A confirmation counts as one only after the user's own click, and once for each. */
export async function answered(request: Asked<'answered'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { submission, ...task } = visitor.task ?? {};
  const place = placeOf(request, visitor);
  const { verdict, answer } = request;
  const saved = await record(
    submission && verdict === 'confirmed'
      ? { kind: 'confirmed', ...place, sent: submission.sent, submission: submission.evidence, answer }
      : { kind: 'answered', ...place, verdict, answer, ...(submission ? { submission: submission.evidence } : {}) },
    deps,
  );
  if (saved.kind === 'saved' && submission) await deps.tasks.set(visitor.tab, task);
  return recordedAs(saved, visitor);
}

/**
 * A form that is posted leads to a new document, at an address that nobody may know: the guide is sent there too. The
 * listener lives as long as the worker, which an answer outlives only when the page takes longer than that.
 */
function followAnswer(tab: number, deps: Deps): void {
  const { onUpdated } = deps.browser.tabs;
  const onChange = (id: number, change: { status?: string }) => {
    if (id !== tab || change.status !== 'complete') return;
    inject(tab, deps).catch(() => {
      // The tab went to a host that is none of Meta's, or is gone: then there is no answer to read.
    });
  };
  onUpdated.addListener(onChange);
  setTimeout(() => onUpdated.removeListener(onChange), ANSWER_WITHIN);
}
