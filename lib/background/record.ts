import type { Recorded } from '../messages/answers';
import type { PageRequest } from '../messages/requests';
import type { Deps } from './deps';
import { placeOf, record, recordedAs } from './file';
import { addNews } from './news';
import type { Visitor } from './on-page';

type Asked<K extends PageRequest['kind']> = Extract<PageRequest, { kind: K }>;

export async function filled(request: Asked<'filled'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { fields, template } = request;
  const event = { kind: 'filled', ...placeOf(request, visitor), fields, ...(template ? { template } : {}) } as const;
  return recordedAs(await record(event, deps));
}

/** The user sent the form. On disk first, then remembered for the answer, which may come in another document. */
export async function submitted(request: Asked<'submitted'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { sent, page, standing } = request;
  const saved = await record({ kind: 'submitted', ...placeOf(request, visitor), sent }, deps);
  if (saved.kind === 'saved') {
    const submission = { evidence: saved.value.id, sent, page, standing, at: Date.now() };
    await deps.tasks.set(visitor.tab, { ...visitor.task, submission });
  }
  return recordedAs(saved);
}

/**
 * The page answered. A confirmation counts as one only after the user's own click, and once for each; then the tab has
 * done what it was opened for. An answer that nobody understands leaves the click waiting for a clearer one.
 */
export async function answered(request: Asked<'answered'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const submission = visitor.task?.submission;
  const place = placeOf(request, visitor);
  const { verdict, answer } = request;
  const saved = await record(
    submission && verdict === 'confirmed'
      ? { kind: 'confirmed', ...place, sent: submission.sent, submission: submission.evidence, answer }
      : { kind: 'answered', ...place, verdict, answer, ...(submission ? { submission: submission.evidence } : {}) },
    deps,
  );
  if (saved.kind !== 'saved') return recordedAs(saved);
  if (submission && verdict !== 'unknown') await deps.tasks.drop(visitor.tab);
  await addNews(visitor.tab, { url: place.url, evidence: saved.value.id }, deps.news);
  return recordedAs(saved);
}
