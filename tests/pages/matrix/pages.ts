import { bundle } from '../bundle.ts';
import { classicDocument, cometDocument, cometLink, inScript, wrapped } from '../markup.ts';
import { MATRIX_WORDS, type MatrixLanguage } from './words.ts';

export type MatrixLook = 'at-once' | 'late' | 'rerender';
export type Matrix = {
  readonly language: MatrixLanguage;
  readonly family: 'classic' | 'wizard';
  readonly look: MatrixLook;
};

export const MATRIX_LOOKS: readonly MatrixLook[] = ['at-once', 'late', 'rerender'];

/** Where a page of the matrix stands: the address decides the family, the key the look. */
export function matrixAddress({ family, look }: Pick<Matrix, 'family' | 'look'>): string {
  const home =
    family === 'classic' ? 'www.facebook.com/help/contact/367438723733209' : 'help.meta.com/requests/2222222222222222';
  return `https://${home}?look=${look}`;
}

export const MATRIX_POLICY = 'https://www.facebook.com/privacy/policy/?look=wrapped';

/** All pages of one language, by address. */
export async function matrixPages(language: MatrixLanguage): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([[MATRIX_POLICY, policyPage(language)]]);
  for (const family of ['classic', 'wizard'] as const)
    for (const look of MATRIX_LOOKS)
      pages.set(matrixAddress({ family, look }), await formPage({ language, family, look }));
  return pages;
}

async function formPage(matrix: Matrix): Promise<string> {
  const words = MATRIX_WORDS[matrix.language];
  const options = `<script type="application/json" id="options">${inScript({ matrix, words })}</script>`;
  const script = await bundle('matrix/forms.tsx');
  // Sheets know two languages; the document's own is what counts.
  const sheet = { language: 'en', script } as const;
  const title = matrix.family === 'classic' ? words.title : words.request;
  const search = '<form action="/search"><input type="text" name="q" aria-label="?" data-expect="never"></form>';
  const html =
    matrix.family === 'classic'
      ? classicDocument({
          ...sheet,
          brand: 'facebook',
          title,
          body: `<div class="sheet"><h2>${title}</h2><div id="root"></div></div>${options}`,
        })
      : cometDocument({
          ...sheet,
          brand: 'meta',
          title,
          body: `<div role="banner"><strong>Meta</strong>${search}</div><div class="columns"><div role="main"><h1>${title}</h1><div id="root"></div></div></div>${options}`,
        });
  return inLanguage(html, matrix.language);
}

/** One sentence with the link, as the site writes a link that leads away from it, and links that lead elsewhere. */
function policyPage(language: MatrixLanguage): string {
  const { policy, right, otherRights } = MATRIX_WORDS[language];
  const portal = 'https://help.meta.com/support/privacy/?entry_point=POLICY_SUBPAGE%3A7.subpage.';
  const link = (text: string, key: string, expect: string) =>
    cometLink(text, wrapped(`${portal}${key}`, 'facebook'), expect, 'target="_blank"');
  const others = otherRights.map((text, n) =>
    link(text, n === 0 ? '9-EraseYourInformationYou' : '20-Contact', 'never'),
  );
  const html = cometDocument({
    language: 'en',
    brand: 'facebook',
    title: policy,
    body: `<div class="columns"><div role="main"><h1>${policy}</h1><p>${others[0]}</p><p>${right[0]}${link(right[1], '11-ObjectYouHaveThe', 'ring')}${right[2]}</p><p>${others[1]}</p></div></div>`,
  });
  return inLanguage(html, language);
}

function inLanguage(html: string, language: MatrixLanguage): string {
  return html.replace(/(<html[^>]*) lang="en"/, `$1 lang="${language}"`);
}
