import type { Lines } from './flavours';

export const HEADINGS = ['Fall', 'Seite', 'Organisation', 'Verantwortlich', 'E-Mail-Adresse', 'Sprache', 'Follower'];

function page(n: number, part: Readonly<Record<number, string>> = {}): readonly string[] {
  const cells = [
    n % 3 === 0 ? 'Instagram' : 'Facebook-Seite',
    `Bücherei Nr. ${n}${n % 10 === 0 ? ', Außenstelle; „Süd“' : ''}`,
    'Stadt Musterhausen',
    n % 50 === 0 ? 'Kim Muster\nPressestelle' : 'Kim Muster',
    `seite${n}@example.org`,
    n % 2 === 0 ? 'Deutsch' : '',
    `1${n},5`,
  ];
  return cells.map((cell, at) => part[at] ?? cell);
}

/** 500 lines about pages, 20 of them broken, each in a way that happens. `known`: pages that are in the list already. */
export const KNOWN = [1, 2] as const;
const SPOILT: ReadonlyMap<number, readonly string[] | string> = new Map<number, readonly string[] | string>([
  ...KNOWN.map((n) => [n, page(n)] as const),
  ...[11, 12, 13].map((n) => [n, page(n, { 4: 'seite at example.org' })] as const),
  ...[21, 22, 23, 24].map((n) => [n, page(n, { 1: '' })] as const),
  ...[31, 32].map((n) => [n, page(n, { 0: 'Myspace' })] as const),
  ...[41, 42].map((n) => [n, page(n, { 5: 'Klingonisch' })] as const),
  ...[51, 52].map((n) => [n, page(n - 45)] as const),
  [61, [...page(61), '', '', 'verrutscht']],
  [71, page(71, { 1: 'Büche\u0000rei' })],
  [81, 'Facebook-Seite;"Bücherei Nr. 81;Stadt Musterhausen;Kim Muster;seite81@example.org;;'],
  [91, 'Facebook-Seite;"Bücherei" Nr. 91;Stadt Musterhausen;Kim Muster;seite91@example.org;;'],
  [101, page(101, { 0: 'Ohne Konto' })],
]);

export function fiveHundred(): Lines {
  const lines = Array.from({ length: 500 }, (_, at) => SPOILT.get(at + 1) ?? page(at + 1));
  return [HEADINGS, ...lines];
}

export { page };
