import { useId } from 'preact/hooks';
import type { Header } from '../../chain/record';
import type { Evidence } from '../../model/evidence';
import { statusOf } from '../../model/status';
import type { Chapter } from '../../proof/chapters';
import { chapterTitle, sealLine } from '../../proof/report';
import { tell } from '../../proof/story';
import { whenText } from '../../proof/when';
import { FactPart } from '../parts/fact-part';
import { StatusLine } from '../parts/status-line';
import { useSurface } from '../surface';
import { EventMore } from './event-more';

type Props = {
  readonly chapter: Chapter;
  readonly headers: ReadonlyMap<string, Header>;
  /** What stands above it, where not its name. */
  readonly title?: string;
};

/** One account's story in the proof log. */
export function ChapterPart({ chapter, headers, title }: Props) {
  const { words } = useSurface();
  const heading = useId();
  const { events } = chapter;
  return (
    <section class="card stack" aria-labelledby={heading}>
      <h2 id={heading}>
        <bdi>{title ?? chapterTitle(chapter, words)}</bdi>
      </h2>
      {chapter.kind === 'account' && !title && <StatusLine status={statusOf(events)} events={events} />}
      {events.length === 0 ? (
        <p class="soft">{words.proof.noEvents}</p>
      ) : (
        <ol class="story">
          {events.map((event) => (
            <EventPart key={event.id} event={event} header={headers.get(event.id)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function EventPart({ event, header }: { event: Evidence; header: Header | undefined }) {
  const { words, language } = useSurface();
  const { title, note, facts } = tell(event, words, language);
  return (
    <li class="event">
      <h3>{title}</h3>
      <time class="soft" dateTime={event.at}>
        {whenText(event, words.proof.recordedAt, language)}
      </time>
      {facts.length > 0 && (
        <dl>
          {facts.map((fact) => (
            <FactPart key={fact.label} fact={fact} />
          ))}
        </dl>
      )}
      {note && <p class="soft">{note}</p>}
      <p class="soft">{sealLine(event, header, { words, language })}</p>
      <EventMore event={event} sealed={header !== undefined} />
    </li>
  );
}
