export { FIRST_DAY } from '@sahakarya/impact';
export { type ImportOptions, importFigures } from './capabilities/imports/import-figures.ts';
export { listImports } from './capabilities/imports/list-imports.ts';
export { newestDay } from './capabilities/imports/newest-day.ts';
export { RefusedImport } from './capabilities/imports/refused-import.ts';
export { undoImport } from './capabilities/imports/undo-import.ts';
export {
  accountOf,
  type HandedOnLink,
  handOnLinks,
  recoverByMail,
  recoverPerson,
} from './capabilities/people/links/hand-on-link.ts';
export { linkAddress } from './capabilities/people/links/link-address.ts';
export { loadReferenceData } from './capabilities/reference-data/load.ts';
export { type ExaminedThings, examineThings } from './examine-things.ts';
export { newExercise } from './exercise/begin-exercise.ts';
export { type ExerciseSettings, exerciseSettings } from './exercise/exercise-settings.ts';
export { moveOn } from './exercise/move-on.ts';
export {
  type InvitedAdministrator,
  inviteAdministrator,
} from './invite-administrator.ts';
export { type MakingExercise, makeExercise, resetExercise } from './make-exercise.ts';
export type { WaysIn } from './operations/backup/end-ways-in.ts';
export { type BackupOptions, type BackupSummary, makeBackup } from './operations/backup/make-backup.ts';
export type { TableSum } from './operations/backup/manifest.ts';
export {
  type RestoreOptions,
  type RestoreSummary,
  restoreBackup,
} from './operations/backup/restore-backup.ts';
export { examine } from './operations/doctor/examine.ts';
export type { Finding } from './operations/doctor/finding.ts';
export { holderOf } from './platform/data-folder/claim.ts';
export { diskFull, tellingFullDisk } from './platform/data-folder/full-disk.ts';
export type { Database } from './platform/database/database.ts';
export { hasCluster } from './platform/database/embedded/cluster.ts';
export { openDatabase } from './platform/database/open-database.ts';
export type { OpenOptions } from './platform/database/opened-connections.ts';
export { ANYBODY, type Caller, operator } from './platform/desk/caller.ts';
export type { Desk } from './platform/desk/desk.ts';
export { type DeskOptions, withDesk } from './platform/desk/with-desk.ts';
export { fileReason } from './platform/file-reason.ts';
export type { PageAnswer, PageRequest, Pages } from './platform/http/pages/pages.ts';
export { ProblemError } from './platform/http/problems/problem.ts';
export { isExercise } from './platform/installation/is-exercise.ts';
export { erasedListOf } from './platform/keys/erased-list.ts';
export { makeKeyFile } from './platform/keys/key-file.ts';
export type { Keys } from './platform/keys/keys.ts';
export { keyFileOf, requireKeys } from './platform/keys/open-keys.ts';
export { type Rotation, rotateKeys } from './platform/keys/rotate-keys.ts';
export { logTo } from './platform/log.ts';
export type { Letter, LetterRequest, WriteLetter } from './platform/mail/letter.ts';
export { MailNotTaken, mailServerOf, sendsMail } from './platform/mail/mail-server.ts';
export { mailTrouble } from './platform/mail/mail-trouble.ts';
export { namingContact } from './platform/mail/naming-contact.ts';
export { OperationFault, type OperationFaultCode } from './platform/operation-fault.ts';
export { openPlainFile } from './platform/plain-file.ts';
export type { RunningServer } from './platform/run-server.ts';
export {
  aboutSetting,
  isSecret,
  publicUrl,
  readSettings,
  SETTING_NAMES,
} from './platform/settings/read-settings.ts';
export type { Origin, SettingName, Settings, SettingValues } from './platform/settings/schema.ts';
export { listTokens, makeToken, type Token, withdrawToken } from './platform/tokens/tokens.ts';
export { type StartOptions, startServer } from './start-server.ts';
