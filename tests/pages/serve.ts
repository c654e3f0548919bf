import type { BrowserContext, Route } from '@playwright/test';
import { answerPage, type ContactForm, contactForm } from './contact-form.ts';
import { feed } from './feed.ts';
import { cookieWall, loginWall } from './login-wall.ts';
import type { Brand, Language } from './markup.ts';
import { inScript } from './markup.ts';
import { type PolicyLook, policy } from './policy.ts';
import { portal, REQUEST_ID } from './portal.ts';
import { type ReactForm, reactForm, type Wizard, wizard } from './react-pages.ts';
import { thirdPartyForm } from './third-party-form.ts';
import { type Unavailable, unavailable } from './unavailable.ts';

export type Served = { readonly status: number; readonly contentType: string; readonly body: string };

type Chosen<T> = Partial<Omit<T, 'language' | 'brand' | 'formId'>>;

export type Serving = {
  readonly language: Language;
  readonly policy?: PolicyLook;
  /** `react` draws the same form with React; its options are a subset. */
  readonly form?: Chosen<ContactForm> & Omit<Chosen<ReactForm>, 'answer'> & { readonly engine?: 'classic' | 'react' };
  readonly wizard?: Chosen<Wizard>;
  /** What every form shows instead of itself. */
  readonly instead?: 'login' | 'cookies' | Unavailable;
  /** Whole addresses, or expressions over them, with the HTML that stands there; looked at first. */
  readonly overrides?: ReadonlyMap<string | RegExp, string>;
};

/** The stand-in at one of Meta's addresses; undefined where there is none. */
export async function pageAt(address: string, serving: Serving): Promise<Served | undefined> {
  for (const [key, body] of serving.overrides ?? [])
    if (typeof key === 'string' ? key === address : key.test(address)) return html(body);
  const url = new URL(address);
  if (url.protocol !== 'https:') return undefined;
  const of = { ...serving, language: languageOf(url.hostname) ?? serving.language };
  if (/^(l|lm)\.(facebook|instagram)\.com$/.test(url.hostname)) return html(redirect(url.searchParams.get('u') ?? ''));
  if (/^([a-z]{2}-[a-z]{2}|www|m|mbasic)\.facebook\.com$/.test(url.hostname)) return facebook(url, of);
  if (/^(www|help|privacycenter)\.instagram\.com$/.test(url.hostname)) return instagram(url, of);
  if (url.hostname === 'help.meta.com') return meta(url, of);
  return undefined;
}

/** What goes on the net of one browser. */
type Net = {
  readonly strays: string[];
  readonly posts: { readonly url: string; readonly body: string }[];
  readonly serve: (serving: Partial<Serving>) => void;
};

export type Answer = (url: string, isNavigation: boolean) => Promise<Served | undefined>;

/**
 * Serves the stand-ins to everything in this context, from `begin` on and until it is called again. The extension's own
 * files pass; every other request is refused and listed in `strays`, so that a test can say that nothing left. `posts`
 * are forms that were really submitted. `serve` changes what stands there from now on. `answer` is for requests
 * that do not come this way: the page at this address, or undefined for what is refused and listed.
 */
export async function attach(
  context: BrowserContext,
): Promise<{ readonly begin: (first: Serving) => Net; readonly answer: Answer }> {
  let serving: Serving = { language: 'de' };
  let net: Net;
  const begin = (first: Serving): Net => {
    serving = first;
    const serve = (next: Partial<Serving>) => {
      serving = { language: first.language, ...next };
    };
    net = { strays: [], posts: [], serve };
    return net;
  };
  net = begin(serving);
  const answer: Answer = async (url, isNavigation) => {
    const page = isNavigation ? await pageAt(url, serving) : undefined;
    if (!page) net.strays.push(url);
    return page;
  };
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    if (/^(chrome|moz)-extension:/.test(request.url())) return route.continue();
    if (request.method() === 'POST') net.posts.push({ url: request.url(), body: request.postData() ?? '' });
    const page = await answer(request.url(), request.isNavigationRequest());
    return page ? route.fulfill(page) : route.abort();
  });
  return { begin, answer };
}

const AI_FORMS = /^\/(?:help\/)?contact\/(6359191084165019|712876720715583|233964459562201|767264225370182)$/;
const GENERAL_FORMS =
  /^\/(?:help\/)?contact\/(367438723733209|1994830130782319|1638046109617856|117037592428568|1845713985721890)$/;

const THIRD_PARTY_FORMS = /^\/help\/contact\/(510058597920541|1266025207620918)$/;

function facebook(url: URL, of: Serving): Served | Promise<Served> {
  const path = url.pathname.replace(/\/$/, '');
  const subpage = url.searchParams.get('subpage') ?? undefined;
  if (path === '') return html(feed(of.language, 'facebook'));
  if (path === '/privacy/policy/logging') return html(redirect(url.searchParams.get('redirect_uri') ?? ''));
  if (path === '/privacy/policy/printable')
    return html(policy({ language: of.language, brand: 'facebook', look: 'printable' }));
  if (path.startsWith('/privacy/policy'))
    return html(policy({ language: of.language, brand: 'facebook', look: of.policy, subpage }));
  if (/^\/privacy\/(center|guide|genai|dialog)/.test(path))
    return html(policy({ language: of.language, brand: 'facebook', look: 'centre' }));
  if (path.startsWith('/a/help/contact_us')) return html(answerPage(of.language, 'facebook', 'confirmed'));
  if (path.startsWith('/login')) return html(loginWall(of.language, 'facebook', ''));
  return helpCentre(path.replace('/help/instagram/', '/help/'), 'facebook', of, url);
}

function instagram(url: URL, of: Serving): Served | Promise<Served> {
  const path = url.pathname.replace(/\/$/, '');
  const subpage = url.searchParams.get('subpage') ?? undefined;
  if (url.hostname.startsWith('privacycenter.') || path.startsWith('/legal/privacy'))
    return html(policy({ language: of.language, brand: 'instagram', look: of.policy, subpage }));
  if (path === '') return html(feed(of.language, 'instagram'));
  return helpCentre(path, 'instagram', of, url);
}

async function meta(url: URL, of: Serving): Promise<Served> {
  const path = url.pathname.replace(/\/$/, '');
  if (path === '/support/privacy') return html(portal(of.language));
  if (path === `/requests/${REQUEST_ID}`)
    return instead('meta', of, url) ?? html(await wizard({ ...of.wizard, language: of.language }));
  return html(unavailable(of.language, 'meta'), 404);
}

/** Forms and articles. The number decides, as it does there; an unknown one is a page that is not there. */
async function helpCentre(path: string, brand: 'facebook' | 'instagram', of: Serving, url: URL): Promise<Served> {
  const thirdParty = THIRD_PARTY_FORMS.exec(path)?.[1];
  if (thirdParty) return html(thirdPartyForm(of.language, thirdParty));
  const general = GENERAL_FORMS.exec(path)?.[1];
  const formId = AI_FORMS.exec(path)?.[1] ?? general;
  const { engine = 'classic', ...chosen } = of.form ?? {};
  if (!formId) {
    const article = /^\/(help\/)?\d+/.test(path);
    return article
      ? html(contactForm({ language: of.language, brand, formId: '', unlike: true }))
      : html(unavailable(of.language, brand), 404);
  }
  const wall = instead(brand, of, url);
  if (wall) return wall;
  if (engine === 'classic')
    return html(contactForm({ question: general !== undefined, ...chosen, language: of.language, brand, formId }));
  const { answer, ...rest } = chosen;
  if (answer === 'post') throw new Error('the React form has no real submission');
  return html(await reactForm({ ...rest, answer, language: of.language, brand, formId }));
}

function instead(brand: Brand, of: Serving, url: URL): Served | undefined {
  if (of.instead === undefined) return undefined;
  if (of.instead === 'login') return html(loginWall(of.language, brand, url.href));
  if (of.instead === 'cookies') return html(cookieWall(of.language, brand));
  return html(unavailable(of.language, brand, of.instead));
}

/** `de-de.facebook.com` speaks German whatever the browser does. */
function languageOf(hostname: string): Language | undefined {
  const tag = /^([a-z]{2})-[a-z]{2}\./.exec(hostname)?.[1];
  return tag === 'de' || tag === 'en' ? tag : undefined;
}

/** The site leads away by script, not by status. */
function redirect(target: string): string {
  return `<!DOCTYPE html><html><head><link rel="icon" href="data:,"></head><body><script>location.replace(${inScript(target)})</script></body></html>`;
}

function html(body: string, status = 200): Served {
  return { status, contentType: 'text/html; charset=utf-8', body };
}
