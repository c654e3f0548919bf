import type { CDPSession } from '@playwright/test';

/** What an extension costs a page, in ms of the main thread's own CPU time, so that a busy machine distorts little. */
export type Cost = {
  /** All of its script, with the layouts it forces and its isolated world. */
  readonly script: number;
  /** The longest piece of it without a pause. */
  readonly longest: number;
  /** From the page's mark of a moment to ours. */
  readonly latency: Readonly<Record<string, number>>;
};

type TraceEvent = {
  readonly name: string;
  readonly cat?: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string };
    readonly fileName?: string;
    readonly beginData?: { readonly url?: string };
  };
};

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'blink.user_timing',
];

/** Records what the browser does during `deed`. */
export async function trace(session: CDPSession, deed: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordContinuously', includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await deed();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/**
 * The extension's part of a recording. The page itself has neither promises nor observers, and so microtasks and calls
 * that belong to no address are the extension's too: its messages arrive in them.
 */
export function costOf(events: readonly TraceEvent[]): Cost {
  const parse = events.find(
    (one) => one.name === 'ParseHTML' && one.args?.beginData?.url?.startsWith('https://www.facebook.com'),
  );
  if (!parse) throw new Error('the recording holds no page of ours');
  const main = events.filter((one) => one.pid === parse.pid && one.tid === parse.tid);
  const spans = main.filter((one) => one.ph === 'X').sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let script = worldsOf(spans);
  let longest = 0;
  let end = 0;
  for (const one of spans) {
    if (one.ts < end || !isOfExtension(one)) continue;
    end = one.ts + (one.dur ?? 0);
    const ms = (one.tdur ?? 0) / 1000;
    script += ms;
    longest = Math.max(longest, ms);
  }
  return { script, longest, latency: latencyOf(main) };
}

function isOfExtension(event: TraceEvent): boolean {
  const url = event.args?.data?.url || event.args?.fileName || '';
  if (event.name === 'RunMicrotasks') return true;
  if (event.name === 'FunctionCall') return !/^https?:/.test(url);
  return url.startsWith('chrome-extension://') && /^(EvaluateScript|v8\.(compile|run|produceCache))/.test(event.name);
}

/** What it took to set up worlds beside the page's own. */
function worldsOf(spans: readonly TraceEvent[]): number {
  const all = spans.filter((one) => one.name === 'LocalWindowProxy::Initialize');
  const sum = all.reduce((ms, one) => ms + (one.tdur ?? 0) / 1000, 0);
  return all.length > 1 ? (sum * (all.length - 1)) / all.length : 0;
}

function latencyOf(main: readonly TraceEvent[]): Readonly<Record<string, number>> {
  const marks = main.filter((one) => one.cat?.includes('blink.user_timing')).sort((a, b) => a.ts - b.ts);
  const from = marks.filter((one) => one.name.startsWith('page:'));
  return Object.fromEntries(
    from.flatMap((mark) => {
      const moment = mark.name.slice('page:'.length);
      const ours = marks.find((one) => one.name === `perf:${moment}` && one.ts >= mark.ts);
      return ours ? [[moment, (ours.ts - mark.ts) / 1000]] : [];
    }),
  );
}
