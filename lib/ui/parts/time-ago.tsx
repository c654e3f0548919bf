import type { Moment } from '../../model/time';
import { whenText } from '../../proof/when';
import { useSurface } from '../surface';
import { agoText } from './ago';

/** How long ago something was, with the exact moment for those who point at it and for machines. */
export function TimeAgo({ moment, now }: { moment: Moment; now: Date }) {
  const { words, language } = useSurface();
  return (
    <time dateTime={moment.at} title={whenText(moment, words.proof.recordedAt, language)}>
      {agoText(moment.at, now, language)}
    </time>
  );
}
