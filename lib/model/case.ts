/** The languages in which texts exist: of the interface, and of an objection, each chosen on its own. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Platform = 'facebook' | 'instagram';

/** The cases of the map (product.md): for whom, and on which service, is objected. An account has exactly one. */
export const CASES = [
  { id: 'facebook-private', platform: 'facebook', audience: 'private' },
  { id: 'instagram-private', platform: 'instagram', audience: 'private' },
] as const satisfies readonly { id: string; platform: Platform; audience: string }[];
export type Case = (typeof CASES)[number];
export type CaseId = Case['id'];

/** The case with this id. Total: ids come from checked records. */
export function caseOf(id: CaseId): Case {
  const found = CASES.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}
