import { wordsIn } from '../../locales/index';
import { BODIES, type Body, CASES, type CaseId, LANGUAGES, type Language, ROLES, type Role } from '../model/case';
import { folded } from './columns';

// What a cell may say, in each of our languages, by its id, or as people put it.

/** `organisations`: whether the row names an organisation or a page; a bare name of a service then means theirs. */
export function caseIn(cell: string, organisations: boolean): CaseId | undefined {
  const said = folded(cell);
  return (organisations ? OF_ORGANISATIONS.get(said) : undefined) ?? CASE_WORDS.get(said);
}

const OF_ORGANISATIONS: ReadonlyMap<string, CaseId> = new Map([
  ['facebook', 'facebook-page'],
  ['instagram', 'instagram-organisation'],
]);

const CASE_WORDS = meanings<CaseId>(
  CASES.map(({ id }) => id),
  (id, language) => wordsIn(language).case[id],
  {
    'facebook-private': ['Facebook-Profil', 'Facebook privat', 'Facebook profile', 'private Facebook'],
    'facebook-page': ['Fanpage', 'FB-Seite', 'Facebook Page', 'Facebook-Fanpage'],
    'instagram-private': ['Instagram privat', 'private Instagram', 'Instagram-Profil', 'Instagram profile'],
    'instagram-organisation': [
      'Instagram-Unternehmenskonto',
      'Instagram Business',
      'Instagram business account',
      'Instagram-Konto',
      'Instagram account',
    ],
    'threads-linked': ['Threads'],
  },
);

export const bodyIn = meanings<Body>(BODIES, (body, language) => wordsIn(language).bodies[body], {
  company: ['Firma'],
  association: ['e. V.', 'Verband'],
  'public-body': ['Behörde', 'Kommune', 'öffentlich', 'Amt', 'Authority'],
});

export const roleIn = meanings<Role>(ROLES, (role, language) => wordsIn(language).roles[role], {
  administrator: ['Admin', 'Administrator', 'Administratorin'],
  representative: ['Vertretung', 'vertretungsberechtigt', 'Vorstand', 'Geschäftsführung'],
  commissioned: ['beauftragt', 'Agentur', 'Agency'],
});

export const languageIn = meanings<Language>(LANGUAGES, (one, language) => wordsIn(language).language[one], {
  de: ['German'],
  en: ['Englisch', 'English'],
});

function meanings<T extends string>(
  ids: readonly T[],
  word: (id: T, language: Language) => string,
  others: Readonly<Partial<Record<T, readonly string[]>>>,
): ReadonlyMap<string, T> {
  return new Map(
    ids.flatMap((id) =>
      [id, ...LANGUAGES.map((language) => word(id, language)), ...(others[id] ?? [])].map(
        (said) => [folded(said), id] as const,
      ),
    ),
  );
}
