/**
 * One page of many, as data: where it stands, and its words. Marks in it say what must be found (markup.ts): in a
 * negative page nothing is marked, since nothing may be found.
 */
export type Sample = {
  readonly name: string;
  /** The whole address; Meta's real one, or one that pretends to be. */
  readonly at: string;
  /** The document's `lang`; empty where the page names none. */
  readonly lang: string;
  readonly title?: string;
  /** Further elements of the head. */
  readonly head?: string;
  readonly body: string;
};

export function htmlOf({ lang, title = 'Facebook', head = '', body }: Sample): string {
  return `<!DOCTYPE html><html${lang ? ` lang="${lang}"` : ''}><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

/** A form of the help centre: its id, its rows, its button (meta-pages.md §4.1). */
export function helpForm(id: string, rows: string, submit = 'Senden'): string {
  const hidden = id ? `<input type="hidden" name="support_form_id" value="${id}">` : '';
  return `<form method="post" action="/ajax/help/contact/submit/page"><input type="hidden" name="lsd" value="x">${hidden}${rows}<button type="submit">${submit}</button></form>`;
}

/** One question of such a form; `control` is a tag with its attributes, or whole markup. */
export function row(n: number, label: string, control: string): string {
  const field = control.startsWith('<') ? control : tag(control, n);
  return `<div id="SupportFormRow.${n}"><label for="${n}">${label}</label>${field}</div>`;
}

function tag(control: string, n: number): string {
  const [name = '', ...attributes] = control.split(' ');
  const end = name === 'input' ? '' : `</${name}>`;
  return `<${name} id="${n}" ${attributes.join(' ')}>${end}`;
}

export const AT = {
  ai: 'https://www.facebook.com/help/contact/712876720715583',
  ai2: 'https://www.facebook.com/help/contact/6359191084165019',
  instagram: 'https://help.instagram.com/contact/767264225370182',
  general: 'https://www.facebook.com/help/contact/367438723733209',
  third: 'https://www.facebook.com/help/contact/510058597920541',
  other: 'https://www.facebook.com/help/contact/295309487309948',
  otherInstagram: 'https://help.instagram.com/contact/1784471218363829',
  portal: 'https://help.meta.com/support/privacy/',
  request: 'https://help.meta.com/requests/1523801815366035',
  policy: 'https://www.facebook.com/privacy/policy/',
  chapter: 'https://www.facebook.com/privacy/policy/?subpage=7.subpage.11-ObjectYouHaveThe',
  centre: 'https://www.facebook.com/privacy/center/',
  genai: 'https://www.facebook.com/privacy/genai',
  instagramPolicy: 'https://privacycenter.instagram.com/policy/',
} as const;
