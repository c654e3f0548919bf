import { say } from '../../locales/say';
import type { Reader } from './bundle/files';
import type { Proof, ProofRecord } from './export';
import { levelsOf } from './levels';
import { html, type Markup } from './markup';
import { gapsIn, type Run, runsOf, runsText } from './ranges';

/** What the report says of the chain as a whole: how strong the proof is, what is not in it, and how to check it. */
export function chainPart(proof: Proof, reader: Reader): Markup {
  return html`${levels(proof, reader)}${completeness(proof, reader)}${checking(proof, reader)}`;
}

function levels(proof: Proof, { words }: Reader): Markup {
  return html`<section class="meaning">
<h2>${words.report.levels}</h2>
<ol class="levels">${levelsOf(proof, words).map(({ text, state }) => html`<li>${text} <strong>(${state})</strong></li>`)}</ol>
</section>`;
}

/** Which records are not told above, and why. */
function completeness({ records, end, scope }: Proof, { words, language }: Reader): Markup {
  const numbersOf = (which: (one: ProofRecord) => boolean) =>
    records.filter(which).map(({ header }) => header.sequence);
  const lost = gapsIn(
    numbersOf(() => true),
    end.sequence,
  );
  const erased = runsOf(numbersOf(({ content, erased: when }) => !content && when !== undefined));
  const withheld = runsOf(numbersOf(({ content, erased: when }) => !content && when === undefined));
  const line = (message: string, runs: readonly Run[]) =>
    runs.length > 0 ? html`<p>${say(message, { records: runsText(runs) })}</p>` : undefined;
  const whole = lost.length + erased.length + withheld.length === 0;
  return html`<section>
<h2>${words.report.completeness}</h2>
<p>${say(words.report.count, { n: end.sequence }, language)}</p>
${scope === 'account' ? html`<p>${words.report.onlyOne}</p>` : undefined}
${line(words.report.withheld, withheld)}
${line(words.report.erased, erased)}
${line(words.report.lost, lost)}
${whole ? html`<p>${words.report.nothingMissing}</p>` : undefined}
</section>`;
}

function checking({ keys }: Proof, { words }: Reader): Markup {
  return html`<section>
<h2>${words.report.checking}</h2>
<p>${words.report.how}</p>
${keys.map(({ fingerprint }) => html`<p>${say(words.report.fingerprint, { key: fingerprint })}</p>`)}
</section>`;
}
