import { dayText } from '../../proof/when';
import { FACTS, type Fact } from '../../templates/facts';
import { useSurface } from '../surface';

/** A fact right where it matters, briefly, with its source and day (templates/facts). Says nothing that is not one. */
export function FactLine({ id }: { id: string }) {
  const { language } = useSurface();
  const fact = FACTS.find((one) => one.id === id);
  return (
    fact && (
      <p class="soft">
        {(fact.brief ?? fact.text)[language]} <FactSource fact={fact} />
      </p>
    )
  );
}

/** Where a fact is from, and as of when. */
export function FactSource({ fact }: { fact: Fact }) {
  const { words, language, say } = useSurface();
  const text = say(words.coverage.source, { source: fact.source.name[language], date: dayText(fact.date, language) });
  if (!fact.source.url) return <span>({text})</span>;
  return (
    <span>
      (
      <a href={fact.source.url} target="_blank" rel="noopener noreferrer">
        {text}
        <span class="hidden"> {words.facts.newTab}</span>
      </a>
      )
    </span>
  );
}
