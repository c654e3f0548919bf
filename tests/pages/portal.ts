import { cometDocument, cometLink, type Language } from './markup.ts';

/** The address of the stand-in's wizard. No real id for an AI objection is known (meta-pages.md §2.2). */
export const REQUEST_ID = '2222222222222222';

/** English as reported (meta-pages.md §3.2, C); German is our guess (D). */
const OPTIONS: Readonly<Record<Language, readonly [mine: string, others: string, different: string, access: string]>> =
  {
    de: [
      'Ich möchte der Verwendung meiner Informationen für Meta AI widersprechen',
      'Ich möchte der Verwendung meiner Informationen von Dritten für Meta AI widersprechen',
      'Ich habe einen anderen Widerspruch',
      'Ich möchte eine Kopie meiner Informationen',
    ],
    en: [
      'I want to object to the use of my information for Meta AI',
      'I want to object to the use of my information from third parties for Meta AI',
      'I have a different objection',
      'I want a copy of my information',
    ],
  };

/**
 * help.meta.com/support/privacy: choose what the request is about. Only the first is the account holder's own; the third
 * parties' one is left unmarked on purpose, since it may be pointed at for somebody without an account.
 */
export function portal(language: Language): string {
  const [mine, others, different, access] = OPTIONS[language];
  const de = language === 'de';
  const title = de ? 'Anfrage zu deinen Datenschutzrechten' : 'Privacy rights request';
  const option = (text: string, id: string, expect?: string) => `<p>${cometLink(text, `/requests/${id}`, expect)}</p>`;
  return cometDocument({
    language,
    brand: 'meta',
    title,
    body: `<div role="banner"><strong>Meta</strong><input type="search" aria-label="${de ? 'Suchen' : 'Search'}" data-expect="never"></div>
<div class="columns"><div role="main"><h1>${title}</h1><p>${de ? 'Worum geht es?' : 'What is it about?'}</p>
${option(mine, REQUEST_ID, 'ring')}${option(others, '3333333333333333')}${option(different, '4444444444444444')}${option(access, '5555555555555555', 'never')}</div></div>`,
  });
}
