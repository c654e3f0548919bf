import type { SurfaceRequest } from '../messages/requests';
import { ROUTES } from '../routes';
import type { Deps } from './deps';

/** Opens a route's first step for an account in a new tab. */
export async function openRoute(
  request: Extract<SurfaceRequest, { kind: 'open' }>,
  deps: Deps,
): Promise<{ kind: 'opened' | 'unknown' }> {
  const url = firstAddress(request.route);
  if (!url) return { kind: 'unknown' };
  // In this order: a fast page would ask before its task existed. Shown only with its address: where Firefox shows an
  // empty tab, the address bar has the focus, and the page does not get it.
  const { id } = await deps.browser.tabs.create({ active: false });
  if (id === undefined) return { kind: 'unknown' };
  await deps.tasks.set(id, { account: request.account, route: request.route });
  await deps.browser.tabs.update(id, { url, active: true });
  return { kind: 'opened' };
}

/** The address with which a route begins; undefined for letters and unknown routes. */
export function firstAddress(id: string): string | undefined {
  const step = ROUTES.find((route) => route.id === id)?.steps[0];
  return step?.kind === 'web' ? step.url : undefined;
}
