/** Numbers in a row: the first and the last of them. */
export type Run = readonly [number, number];

/** Numbers in rising order, as runs. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && n === run[1] + 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

/** Which numbers from 1 to `end` are not among these (in rising order). */
export function gapsIn(numbers: readonly number[], end: number): readonly Run[] {
  const edges = [0, ...numbers, end + 1];
  return edges.flatMap((n, at) => {
    const next = edges[at + 1];
    return next !== undefined && next > n + 1 ? [[n + 1, next - 1] as const] : [];
  });
}

/** Runs as a person writes them: `1–3, 5`. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
