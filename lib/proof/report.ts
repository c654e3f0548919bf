import type { Words } from '../../locales/index';
import { say } from '../../locales/say';
import type { Header } from '../chain/record';
import type { Evidence } from '../model/evidence';
import { statusOf } from '../model/status';
import { fileName } from './bundle/attachment';
import type { Reader } from './bundle/files';
import { type Chapter, chaptersOf } from './chapters';
import type { Proof, Unreadable } from './export';
import { html, type Markup } from './markup';
import { accountName } from './names';
import { plainText } from './plain';
import css from './report.css?raw';
import { chainPart } from './report-chain';
import { statusText } from './status-words';
import { type Fact, tell } from './story';
import { whenText } from './when';

/**
 * The proof for people: one HTML file that needs nothing else, prints on A4, and says what it proves and what not.
 * Its own policy forbids everything but its style, so that nothing recorded from a page could ever run in it.
 */
export function reportHtml(proof: Proof, reader: Reader): string {
  const { words, language } = reader;
  const title = words.report.title;
  const chapters = chaptersOf(proof.accounts, proof.log);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: css }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${madeLine(proof, reader)}</p>
<h2>${words.report.overview}</h2>
${overview(chapters, reader)}
${meaning(words)}
${chapters.map((chapter) => chapterPart(chapter, headersOf(proof), reader))}
${damagedPart(proof.damaged, words)}
${chainPart(proof, reader)}
</main>
</body>
</html>
`.markup;
}

function madeLine({ now, version }: Proof, { words, language }: Reader): string {
  const when = whenText(now, words.proof.recordedAt, language);
  return say(words.report.made, { when, name: words.manifest.name, version });
}

function overview(chapters: readonly Chapter[], { words, language }: Reader): Markup {
  const rows = chapters.flatMap((chapter) => {
    if (chapter.kind !== 'account') return [];
    const status = statusOf(chapter.events);
    const { account } = chapter;
    return html`<tr><td><bdi>${accountName(account, words)}</bdi></td><td><bdi>${account.email}</bdi></td><td>${statusText(status, chapter.events, words, language)}</td></tr>`;
  });
  if (rows.length === 0) return html`<p>${words.report.none}</p>`;
  return html`<table>
<thead><tr><th scope="col">${words.report.account}</th><th scope="col">${words.report.email}</th><th scope="col">${words.report.status}</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

function meaning(words: Words): Markup {
  return html`<section class="meaning">
<h2>${words.report.meaning}</h2>
<p>${words.report.shows}</p>
<p>${words.report.maker}</p>
<p>${words.report.limits}</p>
</section>`;
}

/** The sealed header of each event, by the event's id; also for the proof log. */
export function headersOf({ records }: Pick<Proof, 'records'>): ReadonlyMap<string, Header> {
  return new Map(records.map(({ header, content }) => [String(content?.payload.id), header]));
}

function chapterPart(chapter: Chapter, headers: ReadonlyMap<string, Header>, reader: Reader): Markup {
  const { events } = chapter;
  return html`<section>
<h2><bdi>${chapterTitle(chapter, reader.words)}</bdi></h2>
${events.length === 0 ? html`<p>${reader.words.report.none}</p>` : html`<ol>${events.map((one) => eventPart(one, headers.get(one.id), reader))}</ol>`}
</section>`;
}

/** The heading of a chapter, also in the proof log. */
export function chapterTitle(chapter: Chapter, words: Words): string {
  if (chapter.kind === 'account') return accountName(chapter.account, words);
  if (chapter.kind === 'log') return words.proof.ownChapter;
  return chapter.kind === 'gone' ? say(words.proof.gone, { id: chapter.id }) : words.proof.loose;
}

function eventPart(event: Evidence, header: Header | undefined, { words, language }: Reader): Markup {
  const { title, note, facts } = tell(event, words, language);
  return html`<li>
<h3>${title}</h3>
<time datetime="${event.at}">${whenText(event, words.proof.recordedAt, language)}</time>
<p class="note">${sealLine(event, header, { words, language })}</p>
${facts.length > 0 ? html`<dl>${facts.map(factPart)}</dl>` : undefined}
${event.kind === 'attached' ? fileLink(fileName(event.digest, event.media), words) : undefined}
${note ? html`<p class="note">${note}</p>` : undefined}
</li>`;
}

/** Which record of the chain an event is; also in the proof log. */
export function sealLine({ zone }: Evidence, header: Header | undefined, { words, language }: Reader): string {
  if (!header) return words.report.unsealed;
  const { sequence: n, sealed } = header;
  if (!sealed) return say(words.report.numbered, { n });
  return say(words.report.numberedLater, { n, when: whenText({ at: sealed, zone }, words.proof.recordedAt, language) });
}

/** A digest and an ending of ours: nothing in the address was somebody else's word. */
function fileLink(name: string, words: Words): Markup {
  const [before = '', after = ''] = words.report.fileLink.split('{file}');
  return html`<p class="note">${before}<a href="attachments/${name}">attachments/${name}</a>${after}</p>`;
}

function factPart({ label, value, form }: Fact): Markup {
  // `pre` drops a first line break that follows its tag, hence the one written here.
  const shown = form === 'block' ? html`<pre dir="auto">\n${value}</pre>` : html`<bdi>${value}</bdi>`;
  return html`<div class="${form}"><dt>${label}</dt><dd>${shown}</dd></div>`;
}

function damagedPart(damaged: readonly Unreadable[], words: Words): Markup | undefined {
  if (damaged.length === 0) return undefined;
  const rows = damaged.map(
    ({ store, key, problem, raw }) => html`<li>
<h3>${say(words.proof.damagedRow, { store, key, problem })}</h3>
<pre class="raw" dir="ltr">\n${plainText(raw)}</pre>
</li>`,
  );
  return html`<section><h2>${words.proof.damagedTitle}</h2><p>${words.report.damagedIntro}</p><ol>${rows}</ol></section>`;
}
