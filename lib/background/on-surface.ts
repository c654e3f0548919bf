import type { SurfaceAnswer } from '../messages/answers';
import type { SurfaceRequest } from '../messages/requests';
import type { Deps } from './deps';
import { openRoute } from './open';

/** Answers the extension's own pages. */
export async function answerSurface(request: SurfaceRequest, deps: Deps): Promise<SurfaceAnswer> {
  switch (request.kind) {
    case 'open':
      return openRoute(request, deps);
    case 'news-of': {
      const news = await deps.news.of(request.tab);
      return news ? { kind: 'news', ...news } : { kind: 'none' };
    }
    case 'read-sketch': {
      const text = await deps.sketch.read();
      return typeof text === 'string' ? { kind: 'kept', text } : { kind: 'none' };
    }
    case 'drop-sketch':
      await deps.sketch.drop();
      return { kind: 'none' };
    case 'refusals': {
      const counts = Object.values(await deps.refusals.read());
      return { kind: 'refusals', n: counts.reduce((sum, one) => sum + one, 0) };
    }
    case 'look':
      await deps.look();
      return { kind: 'none' };
  }
}
