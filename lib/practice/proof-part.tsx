import type { Words } from '../../locales/index';
import type { Evidence } from '../model/evidence';
import { tell } from '../proof/story';
import { whenText } from '../proof/when';
import { Notice } from '../ui/notices/notice';
import { FactPart } from '../ui/parts/fact-part';
import { SurfaceLink } from '../ui/parts/surface-link';
import { useSurface } from '../ui/surface';
import { PageTitle } from './stand-in/page-title';

/** What a proof would look like, to be read here and nowhere else: it is no file, and each entry says what it is. */
export function ProofPart({ log }: { log: readonly Evidence[] }) {
  const { words } = useSurface();
  const proof = words.practice.proof;
  return (
    <>
      <PageTitle title={proof.title} />
      <Notice tone="wait">{proof.unreal}</Notice>
      <p>{proof.intro}</p>
      <ol class="story">
        {log.map((event) => (
          <EventPart key={event.id} event={event} />
        ))}
      </ol>
      <p>{proof.real}</p>
      <p class="row tools">
        <button type="button" class="button" onClick={() => location.reload()}>
          {proof.again}
        </button>
        <SurfaceLink href="/popup.html" class="button primary">
          {proof.done}
        </SurfaceLink>
      </p>
    </>
  );
}

function EventPart({ event }: { event: Evidence }) {
  const { words, language, say } = useSurface();
  const { title, facts } = tell(event, withPractice(words), language);
  return (
    <li class="event">
      <h2>{say(words.practice.proof.entry, { title })}</h2>
      <time class="soft" dateTime={event.at}>
        {whenText(event, words.proof.recordedAt, language)}
      </time>
      <dl>
        {facts.map((fact) => (
          <FactPart key={fact.label} fact={fact} />
        ))}
      </dl>
    </li>
  );
}

/** The practised pages and way have names here alone, so that the real log never knows them. */
function withPractice(words: Words): Words {
  const names = words.practice.names;
  return {
    ...words,
    page: { ...words.page, ...{ 'practice-policy': names.policy, 'practice-form': names.form } },
    way: { ...words.way, ...{ practice: names.way } },
  };
}
