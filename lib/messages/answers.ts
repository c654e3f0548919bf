import type { Words } from '../../locales';
import type { Language } from '../model/case';
import type { EvidenceKind, TemplateRef } from '../model/evidence';
import type { Lexicon, Page } from '../routes/types';
import type { Hindrance, PageRequest } from './requests';

export type { Hindrance };

/** The door did not open: wrong sender, wrong page, malformed request. Says nothing else. */
export type Refused = { readonly kind: 'refused' };

/** Nobody is behind the door any more: the extension was updated, switched off or removed. */
export type Gone = { readonly kind: 'gone' };

/** What the guide needs to begin: the page's data and the words to look for. */
export type Arrival =
  | {
      readonly kind: 'arrival';
      readonly page: Page;
      readonly lexicons: readonly Lexicon[];
      readonly task?: Task;
      /** The user sent the form in the document before this, and these words stood there: what else stands here may be the answer. */
      readonly standing?: readonly string[];
    }
  /** Nothing to do on this page without a task. */
  | { readonly kind: 'nothing' };

/** What the card speaks with; it is on the page by then. */
export type Spoken = { readonly kind: 'spoken'; readonly words: Words['card']; readonly language: Language };

/** For whom this tab is open, as shown on the card. */
export type Task = { readonly account: string };

/** What belongs into the form. */
export type Values = {
  readonly kind: 'values';
  /** For whom, as shown on the card. */
  readonly account: string;
  /** By the field's role; absent what the user did not give. */
  readonly fields: {
    readonly email?: string;
    readonly name?: string;
    readonly prompts?: string;
    readonly reason?: string;
  };
  /** The reason for a form that has no field for prompts: they stand in it, then. */
  readonly alone?: string;
  /** Where the reason comes from; absent where the user chose to give none. */
  readonly template?: TemplateRef;
};

/** What to do instead. `text` is there to be copied. */
export type Instead = { readonly kind: 'instead'; readonly text: string; readonly next?: 'web' | 'letter' | 'manual' };

/** Accounts the user can choose on the card. */
export type Choice = {
  readonly kind: 'choice';
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
};

/** The account's settings stand in a tab of their own. */
export type Edited = { readonly kind: 'edited' };

/** What became of a record, and as what it stands in the log. `unassigned`: on disk, but for nobody yet. */
export type Recorded = { readonly kind: 'saved' | 'unassigned' | 'full' | 'failed'; readonly as?: EvidenceKind };

/** Whether there is a sketch now, open in the dashboard. */
export type Reported = { readonly kind: 'reported' | 'unreported' };

/**
 * What is known of a tab's page, which stood at `url`: the id of its last recorded answer's evidence, how it keeps the
 * user from the card, and for which account the tab was open then.
 */
export type TabNews = {
  readonly url: string;
  readonly evidence?: string | undefined;
  readonly hindrance?: Hindrance | undefined;
  readonly account?: string | undefined;
};

/** What the extension's own pages are answered. `text` is to be read with `readSketch`. */
export type SurfaceAnswer =
  | { readonly kind: 'opened' | 'unknown' }
  | { readonly kind: 'kept'; readonly text: string }
  | ({ readonly kind: 'news' } & TabNews)
  /** How many requests the door has refused since the browser started. */
  | { readonly kind: 'refusals'; readonly n: number }
  | { readonly kind: 'none' };

/** What each request is answered with. */
export type AnswerTo = {
  wake: Recorded;
  stay: Recorded;
  report: Reported;
  arrive: Arrival;
  show: Spoken;
  recognised: Values | { readonly kind: 'no-task' };
  failed: Instead;
  choose: Choice;
  adopt: Values;
  edit: Edited;
  hindered: Recorded;
  filled: Recorded;
  submitted: Recorded;
  answered: Recorded;
  next: Recorded;
};

/** Asks the background. */
export type Ask = <R extends PageRequest>(request: R) => Promise<AnswerTo[R['kind']] | Refused>;

/** Asks it from a page that may outlive the extension. */
export type AskOrGone = <R extends PageRequest>(request: R) => Promise<AnswerTo[R['kind']] | Refused | Gone>;
