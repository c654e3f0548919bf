import type { Sketch } from '../../messages/sketch';
import { dayText } from '../../proof/when';
import { type Speech, useSurface } from '../surface';

const BROWSERS = { chromium: 'Chromium', edge: 'Edge', firefox: 'Firefox', safari: 'Safari' } as const;

/** A sketch in a few plain words. */
export function Glance({ sketch }: { sketch: Sketch }) {
  const speech = useSurface();
  const { words, language, say } = speech;
  const { day, version, browser, nodes, cut } = sketch;
  const n = nodes.length;
  const browserName = browser === 'other' ? words.sketch.otherBrowser : BROWSERS[browser];
  const rows: readonly (readonly [string, string])[] = [
    [words.sketch.page, pageName(sketch, speech)],
    [words.sketch.finding, findings(sketch, speech)],
    [words.sketch.language, languageName(sketch, speech)],
    [words.sketch.size, say(cut ? words.sketch.partsCut : words.sketch.parts, { n })],
    [words.sketch.made, say(words.sketch.madeWith, { day: dayText(day, language), version, browser: browserName })],
  ];
  return (
    <section class="card stack" aria-labelledby="glance">
      <h2 id="glance">{words.sketch.glance}</h2>
      <dl class="stack">
        {rows.map(([label, value]) => (
          <div key={label} class="fact line">
            <dt class="soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function pageName({ page: { id } }: Sketch, { words }: Speech): string {
  const names: Readonly<Record<string, string>> = words.page;
  return (id && names[id]) || words.sketch.unknownPage;
}

function languageName({ page }: Sketch, { words, language }: Speech): string {
  if (page.language === 'other') return words.sketch.unknownLanguage;
  return new Intl.DisplayNames(language, { type: 'language' }).of(page.language) ?? page.language;
}

/** What was recognised, as a list in words. */
function findings({ verdict: { forms, links, wall } }: Sketch, { words, language, say }: Speech): string {
  const certain = forms.some((form) => form.certainty === 'certain');
  const likely = !certain && forms.some((form) => form.certainty === 'likely');
  const found = [
    ...(certain ? [words.sketch.certain] : []),
    ...(likely ? [words.sketch.likely] : []),
    ...(links.length > 0 ? [say(words.sketch.links, { n: links.length })] : []),
    ...(wall ? [words.sketch.wall[wall]] : []),
  ];
  return found.length > 0 ? new Intl.ListFormat(language).format(found) : words.sketch.nothing;
}
