import { dayText } from '../../proof/when';
import type { Fact } from '../../templates/facts';
import { useSurface } from '../surface';
import { factsByTopic } from './facts-by-topic';
import { PageHeading } from './page-heading';

/** What is known about Meta's AI training, by topic, each fact with its source and day. */
export function FactsView() {
  const { words } = useSurface();
  return (
    <>
      <PageHeading title={words.dashboard.facts} />
      <p>{words.facts.intro}</p>
      <p class="tools">
        <button type="button" class="button" onClick={() => print()}>
          {words.proof.print}
        </button>
      </p>
      {factsByTopic().map(({ topic, facts }) => (
        <section key={topic} class="card stack" aria-labelledby={`topic-${topic}`}>
          <h2 id={`topic-${topic}`}>{words.topic[topic]}</h2>
          <ul class="facts">
            {facts.map((fact) => (
              <FactPart key={fact.id} fact={fact} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function FactPart({ fact: { text, source, date, confidence } }: { fact: Fact }) {
  const { words, language, say } = useSurface();
  const name = say(words.facts.source, { source: source.name[language] });
  return (
    <li class="stack">
      <p>{text[language]}</p>
      <p class="soft">
        {source.url ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {name}
            <span class="hidden"> {words.facts.newTab}</span>
          </a>
        ) : (
          name
        )}
        {' · '}
        {say(words.facts.dated, { date: dayText(date, language) })} · {words.facts.confidence[confidence]}
      </p>
    </li>
  );
}
