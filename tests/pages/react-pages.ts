import { bundle } from './bundle.ts';
import { classicDocument, cometDocument, inScript, type Language } from './markup.ts';
import { FORM_WORDS } from './words.ts';

export type ReactForm = {
  readonly language: Language;
  readonly brand: 'facebook' | 'instagram';
  readonly formId: string;
  readonly answer?: 'confirmed' | 'refused' | 'none' | 'error';
  readonly prefilledEmail?: string;
  /** Replaces the whole form three times, every 400 ms. */
  readonly rerender?: boolean;
  /** The form comes 700 ms after the page. */
  readonly late?: boolean;
};

export type Wizard = Pick<ReactForm, 'language' | 'prefilledEmail'> & {
  readonly answer?: 'confirmed' | 'refused' | 'none';
};

export type EditorForm = Pick<ReactForm, 'language' | 'formId'> & {
  readonly engine: 'lexical' | 'draft' | 'plain' | 'hook-form' | 'emptied-on-blur';
  /** What the user had written before. */
  readonly initial?: string;
};

/** What the stand-ins' own code leaves for tests to read (markup.ts). */
export type StandIn = { readonly sent: unknown[]; readonly touched: string[]; readonly untrusted: string[] };

declare global {
  interface Window {
    readonly standIn: StandIn;
  }
}

/** The classic form, as React 19 would draw it (react-form.tsx). */
export async function reactForm(form: ReactForm): Promise<string> {
  const words = FORM_WORDS[form.language];
  const name = form.brand === 'facebook' ? 'Facebook' : 'Instagram';
  return classicDocument({
    language: form.language,
    brand: form.brand,
    title: words.title,
    body: `<div class="bar"><b>${name}</b></div><div class="sheet" id="content"><h2>${words.title}</h2>
${words.intro.map((one) => `<p>${one}</p>`).join('')}<div id="root"></div></div>${options({ form, words })}`,
    script: await bundle('react-form.tsx'),
  });
}

/** The same with a box for the reason that a library looks after (editors.tsx). */
export async function editorForm(form: EditorForm): Promise<string> {
  const words = FORM_WORDS[form.language];
  return classicDocument({
    language: form.language,
    brand: 'facebook',
    title: words.title,
    body: `<div class="sheet" id="content"><h2>${words.title}</h2><div id="root"></div></div>${options({ form, words })}`,
    script: await bundle('editors.tsx'),
  });
}

/** One request of the new portal (wizard.tsx). */
export async function wizard(form: Wizard): Promise<string> {
  const words = FORM_WORDS[form.language];
  return cometDocument({
    language: form.language,
    brand: 'meta',
    title: words.title,
    body: `<div role="banner"><strong>Meta</strong></div><div class="columns"><div role="main"><h1>${words.title}</h1>
${words.intro.map((one) => `<p>${one}</p>`).join('')}<div id="root"></div></div></div>${options({ form, words })}`,
    script: await bundle('wizard.tsx'),
  });
}

function options(value: unknown): string {
  return `<script type="application/json" id="options">${inScript(value)}</script>`;
}
