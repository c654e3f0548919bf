import { useSurface } from '../surface';
import { QrCode } from './qr-code';

/** An address to take along to the phone: as a picture for its camera, as a link, and as text to select. */
export function CarryOver({ url }: { url: string }) {
  const { words, say } = useSurface();
  return (
    <div class="carry">
      <QrCode text={url} label={say(words.byHand.qr, { url })} />
      <div class="stack">
        <p class="soft">
          {words.byHand.address}. {words.byHand.qrHint}
        </p>
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url}
            <span class="hidden"> {words.facts.newTab}</span>
          </a>
        </p>
      </div>
    </div>
  );
}
