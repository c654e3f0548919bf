import { chaptersOf } from '../../proof/chapters';
import { headersOf } from '../../proof/report';
import { AddMail } from '../mail/add-mail';
import { ChainNotice } from '../notices/chain-notice';
import { DamagedNotice } from '../notices/damaged-notice';
import { ExportButtons } from '../parts/export-buttons';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { ChapterPart } from './chapter-part';
import { DamagedRows } from './damaged-rows';
import { ErasedPart } from './erased-part';
import { KeyLine } from './key-line';
import { LevelsPart } from './levels-part';
import { PageHeading } from './page-heading';

/** The proof log: everything recorded, by account, oldest first. */
export function LogView({ snapshot }: { snapshot: Snapshot }) {
  const { words } = useSurface();
  const chapters = chaptersOf(snapshot.accounts, snapshot.log);
  const headers = headersOf(snapshot);
  return (
    <>
      <PageHeading title={words.dashboard.log} />
      <p>{words.dashboard.logIntro}</p>
      <DamagedNotice count={snapshot.damaged.length} />
      <ChainNotice reach="whole" />
      <div class="row tools">
        <p class="legend">{words.proof.save}</p>
        <ExportButtons accounts={snapshot.accounts} />
        <button type="button" class="button" onClick={() => print()}>
          {words.proof.print}
        </button>
      </div>
      <KeyLine />
      <LevelsPart snapshot={snapshot} />
      <AddMail snapshot={snapshot} />
      {chapters.length === 0 && (
        <p class="card">
          {words.dashboard.empty} <a href="/popup.html">{words.dashboard.toAccounts}</a>
        </p>
      )}
      {chapters.map((chapter) => (
        <ChapterPart
          key={chapter.kind === 'account' ? chapter.account.id : chapter.kind === 'gone' ? chapter.id : chapter.kind}
          chapter={chapter}
          headers={headers}
        />
      ))}
      <ErasedPart records={snapshot.records} />
      <DamagedRows rows={snapshot.damaged} />
    </>
  );
}
