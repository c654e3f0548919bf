import type { Words } from '../../../locales/index';
import type { RowId } from './answers';

/** A row in the user's words, where those of its case would not do in a question. */
export function rowName(id: RowId, words: Words): string {
  switch (id) {
    case 'threads-linked':
      return words.questions.threads;
    case 'facebook-page':
      return words.questions.page;
    case 'no-account':
      return words.questions.none;
    case 'shown-adult':
      return words.questions.adult;
    case 'shown-child':
      return words.questions.child;
    case 'facebook-private':
    case 'instagram-private':
    case 'instagram-organisation':
    case 'whatsapp':
      return words.case[id];
  }
}
