import { useEffect, useRef } from 'preact/hooks';
import type { Sketch } from '../../messages/sketch';
import { PageHeading } from '../dashboard/page-heading';
import { download } from '../download';
import { Notice } from '../notices/notice';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { Glance } from './glance';
import { type Kept, useKeptSketch } from './kept';

/** What the user reported from a page: what it is, all of it to read, and their decision whether to keep it. */
export function ReportView() {
  const { words } = useSurface();
  const { kept, discard } = useKeptSketch();
  return (
    <>
      <PageHeading title={words.sketch.title} />
      {kept.kind === 'kept' ? (
        <Report sketch={kept.sketch} text={kept.text} discard={discard} />
      ) : (
        <NoReport kind={kept.kind} problem={kept.kind === 'failed' ? kept.problem : ''} />
      )}
    </>
  );
}

function NoReport({ kind, problem }: { kind: Exclude<Kept['kind'], 'kept'>; problem: string }) {
  const { words, say } = useSurface();
  switch (kind) {
    case 'reading':
      return null;
    case 'none':
      return <p class="card">{words.sketch.none}</p>;
    case 'discarded':
      return <Discarded />;
    case 'unreadable':
    case 'failed':
      return (
        <Notice tone="bad" role="alert">
          {kind === 'failed' ? say(words.sketch.failed, { problem }) : words.sketch.unreadable}
        </Notice>
      );
  }
}

/** Takes the focus: the button that had it is gone. */
function Discarded() {
  const { words } = useSurface();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="good" role="status">
        {words.sketch.discarded}
      </Notice>
    </div>
  );
}

function Report({ sketch, text, discard }: { sketch: Sketch; text: string; discard: () => Promise<void> }) {
  const { words } = useSurface();
  const save = () => download(document, `${words.sketch.file}-${sketch.day}.json`, 'application/json', text);
  return (
    <>
      <p>{words.sketch.intro}</p>
      <p>{words.sketch.unsent}</p>
      <Glance sketch={sketch} />
      <section class="card stack" aria-labelledby="inside">
        <h2 id="inside">{words.sketch.insideTitle}</h2>
        <Points points={Object.values(words.sketch.inside)} />
        <h2>{words.sketch.outsideTitle}</h2>
        <Points points={Object.values(words.sketch.outside)} />
        <p class="soft">{words.sketch.limits}</p>
      </section>
      <section class="card stack" aria-labelledby="where">
        <h2 id="where">{words.sketch.whereTitle}</h2>
        <p>{words.sketch.where}</p>
        <div class="row">
          <button type="button" class="button primary" onClick={save}>
            <Icon name="save" />
            {words.sketch.save}
          </button>
          <button type="button" class="button" onClick={discard}>
            {words.sketch.discard}
          </button>
        </div>
      </section>
      <section class="card stack" aria-labelledby="whole">
        <h2 id="whole">{words.sketch.whole}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard */}
        <pre class="quote raw whole" tabIndex={0}>
          {text}
        </pre>
      </section>
    </>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul class="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
