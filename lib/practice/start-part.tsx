import { useSurface } from '../ui/surface';
import { PageTitle } from './stand-in/page-title';

/** What a practice is, before it begins. */
export function StartPart() {
  const { words } = useSurface();
  const start = words.practice.start;
  return (
    <>
      <PageTitle title={start.title} />
      <p>{start.intro}</p>
      <ul class="points">
        <li>{start.unsent}</li>
        <li>{start.apart}</li>
        <li>{start.yours}</li>
      </ul>
      <p>
        <a class="button primary" href="#policy">
          {start.begin}
        </a>
      </p>
    </>
  );
}
