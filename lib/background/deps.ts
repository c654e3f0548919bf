import type { Browser } from 'webextension-polyfill';
import type { Language } from '../model/case';
import type { Database } from '../store/database';
import type { IsFlood } from './flood';
import type { News } from './news';
import type { InTurn } from './queue';
import type { Counting } from './refusals';
import type { KeptSketch } from './sketch';
import type { Tasks } from './tasks';

/** What the background works with, passed in so that it can be tested without a browser. */
export type Deps = {
  readonly browser: {
    readonly tabs: Pick<Browser['tabs'], 'create' | 'update' | 'get'>;
    readonly scripting: Pick<Browser['scripting'], 'executeScript'>;
    readonly runtime: Pick<Browser['runtime'], 'id' | 'getURL'>;
  };
  /** Opened on first use: a worker that wakes for a page off every route never opens it. */
  readonly database: () => Promise<Database>;
  readonly tasks: Tasks;
  readonly news: News;
  readonly sketch: KeptSketch;
  readonly inTurn: InTurn;
  readonly isFlood: IsFlood;
  readonly refusals: Counting;
  /** Sees what is due (remind.ts). */
  readonly look: () => Promise<void>;
  /** The interface's language. */
  readonly language: () => Promise<Language>;
  /** What the browser asks pages for, as tags, the dearest first. */
  readonly languages: () => readonly string[];
};
