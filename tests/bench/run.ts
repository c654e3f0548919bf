// What the extension costs a page of Meta's, beside an extension that does nothing and one that reads each link once.
// npm run bench [-- --rounds 3 --sizes 1000,10000,30000,100000 --turns 15]
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { ensureBrowser, ROOT } from '../../tools/setup.mjs';
import { type Cost, costOf, trace } from './cost.ts';
import { addressOf, KINDS, type Kind, page as pageOf, timeOf } from './pages.ts';
import { type Opening, openPopups } from './popup.ts';
import { writeProbes } from './probes.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '1000,10000,30000,100000' },
    turns: { type: 'string', default: '15' },
  },
});
const SIZES = values.sizes.split(',').map(Number);
const VARIANTS = ['none', 'empty', 'scan', 'ours'] as const;
type Variant = (typeof VARIANTS)[number];

/** By variant and what was measured, one number a round. */
const costs = new Map<string, Cost[]>();
const popups = new Map<string, Opening[]>();
let version = '';

build();
const scratch = await mkdtemp(join(tmpdir(), 'lotse-bench-'));
try {
  const folders = { none: undefined, ours: join(ROOT, '.output/chrome-mv3-measure'), ...(await writeProbes(scratch)) };
  for (let round = 0; round < Number(values.rounds); round++) {
    // The other way round every second time: slow drifts of the machine favour nobody.
    for (const variant of round % 2 === 0 ? VARIANTS : [...VARIANTS].reverse()) {
      const folder = folders[variant];
      await inBrowser(folder ? [folder] : [], (context) => measure(variant, context));
      process.stderr.write(`round ${round + 1}: ${variant}\n`);
    }
  }
  await inBrowser([folders.empty, folders.ours], (context) =>
    openPopups(context, Number(values.turns), (what, opening) => keep(popups, what, opening)),
  );
  print();
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
}

/** The same build as any, but for marks on the page's timeline. */
function build(): void {
  const { status } = spawnSync('npx', ['wxt', 'build'], {
    cwd: ROOT,
    env: { ...process.env, WXT_MEASURE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the build failed');
}

async function inBrowser(extensions: readonly string[], deed: (context: BrowserContext) => Promise<void>) {
  const profile = await mkdtemp(join(scratch, 'profile-'));
  const folders = extensions.join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    headless: true,
    locale: 'de-DE',
    args: [
      ...(folders ? [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--lang=de',
    ],
  });
  try {
    version = context.browser()?.version() ?? (await versionOf(context));
    while (context.serviceWorkers().length < extensions.length) await context.waitForEvent('serviceworker');
    await deed(context);
  } finally {
    await context.close();
  }
}

async function measure(variant: Variant, context: BrowserContext): Promise<void> {
  await context.route(/^https:/, async (route) => {
    const { searchParams } = new URL(route.request().url());
    const kind = KINDS.find((one) => one === searchParams.get('kind'));
    const body = kind && pageOf(kind, Number(searchParams.get('n')));
    return body ? route.fulfill({ contentType: 'text/html', body }) : route.abort();
  });
  // The first page only warms.
  await costOn(context, 'form', 1000);
  for (const kind of KINDS)
    for (const nodes of SIZES) keep(costs, `${variant} ${kind} ${nodes}`, await costOn(context, kind, nodes));
}

async function costOn(context: BrowserContext, kind: Kind, nodes: number): Promise<Cost> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events = await trace(session, async () => {
    await page.goto(`${addressOf(kind)}?kind=${kind}&n=${nodes}`);
    // A bench's own clock: what is measured happens in this time.
    await new Promise((resolve) => setTimeout(resolve, timeOf(kind, nodes)));
  });
  await page.close();
  return costOf(events);
}

async function versionOf(context: BrowserContext): Promise<string> {
  const page = context.pages()[0] ?? (await context.newPage());
  return (await (await context.newCDPSession(page)).send('Browser.getVersion')).product;
}

function keep<T>(into: Map<string, T[]>, key: string, value: T): void {
  into.set(key, [...(into.get(key) ?? []), value]);
}

function print(): void {
  const lines = [
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform}; ${version}; Node ${process.version}; medians of ${values.rounds} rounds, of ${values.turns} turns for popups`,
    '',
    'Script of the extension on the page’s main thread, CPU ms (× the one-pass scan)',
    '',
    `| page | elements | empty | scan | ours | longest piece |`,
    '|---|---|---|---|---|---|',
    ...KINDS.flatMap((kind) => SIZES.map((nodes) => row(kind, nodes))),
    '',
    ...latencies(),
    '',
    '| surface | main thread, CPU ms | something to see after ms (× the empty popup) | the most to see |',
    '|---|---|---|---|',
    ...[...popups].map(([key, all]) => surface(key, all)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function row(kind: Kind, nodes: number): string {
  const of = (variant: Variant) => costs.get(`${variant} ${kind} ${nodes}`) ?? [];
  // Empty turns of the browser's queues, which a page without extension has as well.
  const bare = median(of('none').map((cost) => cost.script));
  const ms = (variant: Variant) => Math.max(0, median(of(variant).map((cost) => cost.script)) - bare);
  const longest = median(of('ours').map((cost) => cost.longest));
  const times = (ms('ours') / ms('scan')).toFixed(1);
  return `| ${kind} | ${nodes} | ${ms('empty').toFixed(1)} | ${ms('scan').toFixed(1)} | ${ms('ours').toFixed(1)} (${times} ×) | ${longest.toFixed(1)} |`;
}

function surface(key: string, all: readonly Opening[]): string {
  const empty = popups.get('empty popup') ?? [];
  const after = (what: 'first' | 'most') => {
    const ms = (some: readonly Opening[]) => median(some.map((one) => one[what]));
    return `${ms(all).toFixed(0)} (${(ms(all) / ms(empty)).toFixed(2)} ×)`;
  };
  return `| ${key} | ${median(all.map(({ cpu }) => cpu)).toFixed(0)} | ${after('first')} | ${after('most')} |`;
}

function latencies(): readonly string[] {
  const all = [...costs].filter(([key]) => key.startsWith('ours flow')).flatMap(([, some]) => some);
  return ['policy', 'form', 'confirm'].map((moment) => {
    const times = all.flatMap(({ latency }) => latency[moment] ?? []);
    return `In the flow, from ${moment} in the page to our mark: ${median(times).toFixed(0)} ms`;
  });
}

function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[sorted.length >> 1] ?? Number.NaN)) / 2;
}
