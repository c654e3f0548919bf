import { describe, expect, it } from 'vitest';
import { FACTS, type Fact, TOPICS } from '../../../lib/templates/facts';
import { factsByTopic } from '../../../lib/ui/dashboard/facts-by-topic';

const [some] = FACTS;
if (!some) throw new Error('no facts: lib/templates/facts.ts is empty');
const fact = (part: Partial<Fact>): Fact => ({ ...some, ...part });

describe('the facts page', () => {
  it('shows every fact once, under its topic, in the order of the topics', () => {
    const groups = factsByTopic();
    expect(groups.map(({ topic }) => topic)).toEqual(TOPICS);
    expect(groups.flatMap(({ facts }) => facts)).toHaveLength(FACTS.length);
    for (const { topic, facts } of groups) for (const one of facts) expect(one.topic).toBe(topic);
  });
  it('shows nothing without a source', () => {
    expect(factsByTopic([fact({ source: { name: { de: ' ', en: ' ' } } })])).toEqual([]);
  });
  it('shows nothing without a day', () => {
    expect(factsByTopic([fact({ date: '' }), fact({ date: 'lately' })])).toEqual([]);
  });
});
