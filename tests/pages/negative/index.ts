import { ELSEWHERE } from './elsewhere.ts';
import { FORMS } from './forms.ts';
import { LINKS } from './links.ts';

/** Pages on which nothing may be marked or filled. */
export const NEGATIVE = [...FORMS, ...LINKS, ...ELSEWHERE];
