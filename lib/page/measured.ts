/**
 * Marks a moment for whoever measures (tests/bench): a first ring is drawn, an answer is recognised. Only in builds made
 * for that (`WXT_MEASURE=1 wxt build`): a page could see such marks, and so no other build has any of this.
 */
export function measured(moment: 'ring' | 'answer'): void {
  if (!import.meta.env.WXT_MEASURE) return;
  const page = /contact|requests/.test(location.pathname) ? 'form' : 'policy';
  performance.mark(`perf:${moment === 'answer' ? 'confirm' : page}`);
}
