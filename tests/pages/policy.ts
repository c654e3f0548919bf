import { classicDocument, cometDocument, cometLink, hash, inScript, type Language, wrapped } from './markup.ts';
import { POLICY_WORDS, type PolicyWords } from './policy-words.ts';

/**
 * `direct`: the links lead to help.meta.com, as since 2026. `wrapped`: the same through l.facebook.com. `ai-form`: one
 * link in the box at the top leads to the form of 2025. `late`: as direct, but the content comes 700 ms after the page.
 * `printable`: mbasic's static page. `centre`: the Privacy Center, whose link asks to submit a request.
 */
export type PolicyLook = 'direct' | 'wrapped' | 'ai-form' | 'late' | 'printable' | 'centre';

export type Policy = {
  readonly language: Language;
  readonly brand: 'facebook' | 'instagram';
  readonly look?: PolicyLook;
  /** The chapter in the address: `7.subpage.11-ObjectYouHaveThe`, or none for the overview. */
  readonly subpage?: string;
};

export const OBJECT = '7.subpage.11-ObjectYouHaveThe';
const PORTAL = 'https://help.meta.com/support/privacy/?entry_point=';

/** A privacy policy with the objection somewhere in it (meta-pages.md §2.3, §4.3). The prose is ours. */
export function policy({ look = 'direct', ...one }: Policy): string {
  const words = POLICY_WORDS[one.language];
  if (look === 'printable') return printable(one.language, words);
  const views = { overview: overview(one.brand, look, words), [OBJECT]: chapter(one.brand, look, words) };
  const now = one.subpage === OBJECT ? OBJECT : 'overview';
  const main = `<div class="${hash(3)}" role="main">`;
  return cometDocument({
    language: one.language,
    brand: one.brand,
    // Comet often leaves the title so (meta-pages.md §4.3).
    title: one.brand === 'facebook' ? 'Facebook' : words.title,
    body: `${header(one.brand, words)}<div class="columns ${hash(2)}">${navigation(one.brand, words)}${main}${look === 'late' ? '' : views[now]}</div></div>`,
    script: `(${behaviour})(${inScript({ views, late: look === 'late', object: OBJECT })});`,
  });
}

function header(brand: string, words: PolicyWords): string {
  return `<div role="banner"><strong>${brand === 'facebook' ? 'Facebook' : 'Instagram'}</strong>
<input type="search" role="combobox" aria-label="${words.search}" placeholder="${words.search}" data-expect="never">
<div role="button" tabindex="0" aria-label="${words.profile}" style="margin-left:auto">${words.profile}</div></div>`;
}

function navigation(brand: Policy['brand'], words: PolicyWords): string {
  return `<div role="navigation" aria-label="${words.title}">${words.chapters
    .map((name, i) => cometLink(name, `${home(brand)}?section_id=${i}-Chapter`))
    .join('')}</div>`;
}

function home(brand: Policy['brand']): string {
  return brand === 'facebook' ? '/privacy/policy/' : '/policy/';
}

function overview(brand: Policy['brand'], look: PolicyLook, words: PolicyWords): string {
  const box = look === 'ai-form' || look === 'centre';
  // Where the page has a link to the objection itself, the chapter about it is only the second best.
  const chapterLink = cometLink(words.objectChapter, `${home(brand)}?subpage=${OBJECT}`, box ? undefined : 'ring');
  return `<h1>${words.title}</h1>${box ? aiBox(brand, look, words) : ''}<p>${words.intro}</p>${filler(words)}<h2>${words.rights}</h2><p>${words.rightsText}</p>
<ul>${rightsLinks(words)}<li>${chapterLink}</li></ul>${closing(words)}`;
}

function chapter(brand: Policy['brand'], look: PolicyLook, words: PolicyWords): string {
  const box = look === 'ai-form' || look === 'centre';
  const target = `${PORTAL}${encodeURIComponent('POLICY_SUBPAGE:')}${OBJECT}`;
  const href = look === 'wrapped' ? wrapped(target, brand) : target;
  const link = (text: string) =>
    box ? text : cometLink(text, href, 'ring', 'target="_blank" rel="nofollow noreferrer"');
  return `<h1>${words.objectChapter}</h1>${box ? aiBox(brand, look, words) : ''}${filler(words)}${filler(words)}<p>${words.right[0]}${link(words.right[1])}${words.right[2]}</p>
${filler(words)}<h2>${words.objectChapter}</h2><p>${words.object[0]}${link(words.object[1])}${words.object[2]}</p>
<h2>${words.rights}</h2><ul>${rightsLinks(words)}</ul>${closing(words)}`;
}

/** The box at the top, with the one link to the form of 2025. */
function aiBox(brand: Policy['brand'], look: PolicyLook, words: PolicyWords): string {
  const href =
    brand === 'facebook' ? '/help/contact/712876720715583' : 'https://help.instagram.com/contact/767264225370182';
  return `<div class="box ${hash(3)}"><h2>${words.boxTitle}</h2><p>${words.box}</p>
<p>${words.boxLink[0]}${cometLink(look === 'centre' ? words.request : words.rightName, href, 'ring')}${words.boxLink[1]}</p></div>`;
}

/** Links to other rights, as near to the objection as they can be: the same hosts, the same portal, other chapters. */
function rightsLinks(words: PolicyWords): string {
  const links = [
    [words.erase, 'https://www.facebook.com/help/contact/259518714718624'],
    [words.access, `${PORTAL}POLICY_SUBPAGE%3A7.subpage.3-AccessAndCorrectInformation`],
    [words.download, 'https://www.facebook.com/dyi/'],
    [words.article, 'https://www.facebook.com/help/2069235856423257'],
  ];
  return links.map(([text = '', href = '']) => `<li>${cometLink(text, href, 'never')}</li>`).join('');
}

function closing(words: PolicyWords): string {
  return `${filler(words)}<h2>${words.contact}</h2><p>${cometLink(words.contactOnline, `${PORTAL}POLICY_SECTION%3A13-HowToContactMeta`, 'never')}</p>`;
}

/** Enough prose that the link is below the fold. */
function filler(words: PolicyWords): string {
  return words.prose.map((one) => `<div class="${hash(5)}"><div class="${hash(2)}"><p>${one}</p></div></div>`).join('');
}

/** Static, without script; the links open a new tab and are not wrapped (meta-pages.md §4.3). */
function printable(language: Language, words: PolicyWords): string {
  const link = (text: string, href: string, expect: string) =>
    `<a href="${href}" target="_blank" data-expect="${expect}">${text}</a>`;
  const target = `${PORTAL}POLICY_SUBPAGE%3A${OBJECT}`;
  const other = `/privacy/policy/logging/?target=erase&redirect_uri=${encodeURIComponent('https://www.facebook.com/help/contact/259518714718624')}`;
  return classicDocument({
    language,
    brand: 'facebook',
    title: words.title,
    body: `<div class="sheet"><h1>${words.title}</h1><p>${words.intro}</p>${filler(words)}
<div class="bp" id="7.subpage.9-EraseYourInformationYou"><h2>${words.erase}</h2><p>${link(words.erase, other, 'never')}</p></div>
<div class="bp" id="${OBJECT}"><a id="13.33"></a><h2>${words.objectChapter}</h2><p>${words.right[0]}${link(words.right[1], target, 'ring')}${words.right[2]}</p>
<h2>${words.objectChapter}</h2><p>${words.object[0]}${link(words.object[1], target, 'ring')}${words.object[2]}</p></div>
${filler(words)}<h2>${words.contact}</h2><p>${link(words.contactOnline, `${PORTAL}POLICY_SECTION%3A13-HowToContactMeta`, 'never')}</p></div>`,
  });
}

/** Runs in the page: chapters change without a new document, and late content comes late. */
function behaviour({ views, late, object }: { views: Record<string, string>; late: boolean; object: string }): void {
  const main = document.querySelector('[role=main]');
  const draw = () => {
    const subpage = new URLSearchParams(location.search).get('subpage');
    if (main) main.innerHTML = views[subpage === object ? object : 'overview'] ?? '';
  };
  if (late) setTimeout(draw, 700);
  addEventListener('popstate', draw);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="policy/?"]');
    if (!link) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    setTimeout(draw, 120);
  });
}
