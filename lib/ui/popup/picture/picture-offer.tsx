import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../../../model/evidence';
import { attach, type Refused } from '../../../store/files';
import { Notice } from '../../notices/notice';
import { OutcomeNotice } from '../../notices/outcome-notice';
import { TimeAgo } from '../../parts/time-ago';
import { type Outcome, settle } from '../../saving';
import { useSurface } from '../../surface';
import type { Here } from '../here';
import { type NoPicture, type Picture, takePicture } from './capture';

type Props = { readonly here: Here | undefined; readonly log: readonly Evidence[]; readonly now: Date };

/** Where the popup was opened on the page that just answered: offers to keep a picture of it with the evidence. */
export function PictureOffer({ here, log, now }: Props) {
  const { words } = useSurface();
  const event = here && log.find((one) => one.id === here.evidence);
  const kept = log.some((one) => one.kind === 'attached' && one.evidence === event?.id && one.captured);
  const heading = useFocusOnce(kept);
  if (!here || !event) return null;
  return (
    <section class="card stack" aria-labelledby="picture">
      <h2 id="picture" ref={heading} tabIndex={-1}>
        {words.picture.title}
      </h2>
      <p class="soft">
        {words.event[event.kind]}, <TimeAgo moment={event} now={now} />
      </p>
      {kept ? <Notice tone="good">{words.picture.kept}</Notice> : <Taking here={here} event={event} />}
    </section>
  );
}

/** What had the focus goes with the button that was pressed last. */
function useFocusOnce(done: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<boolean>(undefined);
  useEffect(() => {
    if (done && before.current === false && document.activeElement === document.body) heading.current?.focus();
    before.current = done;
  });
  return heading;
}

function Taking({ here, event }: { here: Here; event: Evidence }) {
  const { words } = useSurface();
  const [result, setResult] = useState<Picture | NoPicture>();
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const take = async () => {
    if (busy) return;
    setBusy(true);
    setResult(await takePicture(here));
    setBusy(false);
  };
  const discard = () => {
    setResult(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (result?.kind === 'picture') return <Preview event={event} picture={result} onDiscard={discard} />;
  return (
    <>
      <p>{words.picture.ask}</p>
      {result && <Failed result={result} />}
      <p>
        <button type="button" class="button" ref={button} onClick={take}>
          {words.picture.take}
        </button>
      </p>
    </>
  );
}

function Failed({ result }: { result: NoPicture }) {
  const { words, say } = useSurface();
  return (
    <Notice tone="bad" role="alert">
      {result.kind === 'moved' ? words.picture.moved : say(words.picture.refused, { problem: result.problem })}
    </Notice>
  );
}

type Previewing = { readonly event: Evidence; readonly picture: Picture; readonly onDiscard: () => void };

/** Nothing is stored before the user has seen it and says so. */
function Preview({ event, picture, onDiscard }: Previewing) {
  const { database, words } = useSurface();
  const [outcome, setOutcome] = useState<Outcome | Refused>();
  const busy = useRef(false);
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => image.current?.focus(), []);
  const keep = async () => {
    if (busy.current) return;
    busy.current = true;
    setOutcome(await settle(() => attach(database, event, picture.file)));
    busy.current = false;
  };
  return (
    <>
      <img class="picture" ref={image} tabIndex={-1} src={picture.preview} alt={words.picture.alt} />
      <p class="soft">{words.picture.look}</p>
      <KeepNotice outcome={outcome} />
      <p class="row">
        <button type="button" class="button primary" onClick={keep}>
          {words.picture.keep}
        </button>
        <button type="button" class="button" onClick={onDiscard}>
          {words.picture.discard}
        </button>
      </p>
    </>
  );
}

function KeepNotice({ outcome }: { outcome: Outcome | Refused }) {
  const { words } = useSurface();
  switch (outcome?.kind) {
    case 'too-large':
      return (
        <Notice tone="bad" role="alert">
          {words.picture.tooLarge}
        </Notice>
      );
    case 'empty':
    case 'unknown-kind':
      return (
        <Notice tone="bad" role="alert">
          {words.picture.empty}
        </Notice>
      );
    default:
      return <OutcomeNotice outcome={outcome} />;
  }
}
