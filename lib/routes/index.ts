import type { CaseId } from '../model/case';
import { FACEBOOK } from './facebook';
import { INSTAGRAM } from './instagram';
import { OTHERS } from './others';
import type { Route } from './types';

export const ROUTES: readonly Route[] = [...FACEBOOK, ...INSTAGRAM, ...OTHERS];

/** The routes for a case, in the order to offer. */
export function routesFor(id: CaseId): readonly Route[] {
  return ROUTES.filter((route) => route.cases.includes(id));
}

/** Whether a letter is among the ways of a case. */
export function hasLetter(id: CaseId): boolean {
  return routesFor(id).some((route) => route.steps[0]?.kind === 'letter');
}
