import { FACTS, type Fact, TOPICS, type Topic } from '../../templates/facts';

type Group = { readonly topic: Topic; readonly facts: readonly Fact[] };

/** The facts in the order of the topics. What has no source or no day is not shown, whatever the data says. */
export function factsByTopic(facts: readonly Fact[] = FACTS): readonly Group[] {
  const shown = facts.filter(
    (one) => Object.values(one.source.name).every((name) => name.trim() !== '') && !Number.isNaN(Date.parse(one.date)),
  );
  return TOPICS.map((topic) => ({ topic, facts: shown.filter((one) => one.topic === topic) })).filter(
    (group) => group.facts.length > 0,
  );
}
