import { PageHeading } from '../dashboard/page-heading';
import { useSurface } from '../surface';
import { MakeBackup } from './make-backup';
import { RestoreBackup } from './restore-backup';

/** Save everything in one encrypted file, and bring it back, here or on another device. */
export function BackupView() {
  const { words } = useSurface();
  return (
    <>
      <PageHeading title={words.backup.title} />
      <p>{words.backup.intro}</p>
      <MakeBackup />
      <RestoreBackup />
    </>
  );
}
