export { type BackupOptions, type BackupSummary, makeBackup } from './backup/make-backup.ts';
export type { TableSum } from './backup/manifest.ts';
export { type RestoreOptions, type RestoreSummary, restoreBackup } from './backup/restore-backup.ts';
export { type ImportOptions, importFigures } from './imports/import-figures.ts';
export { RefusedImport } from './imports/refused-import.ts';
export type { Database } from './platform/database/database.ts';
export { hasCluster } from './platform/database/embedded/cluster.ts';
export { type OpenOptions, openDatabase } from './platform/database/open-database.ts';
export type { Desk, DeskKind } from './platform/desk/desk.ts';
export { type DeskOptions, withDesk } from './platform/desk/with-desk.ts';
export { examine } from './platform/doctor/examine.ts';
export type { Finding } from './platform/doctor/finding.ts';
export { fileReason } from './platform/file-reason.ts';
export type { PageAnswer, PageRequest, Pages } from './platform/http/pages.ts';
export { logTo } from './platform/log.ts';
export { OperationFault, type OperationFaultCode } from './platform/operation-fault.ts';
export type { RunningServer } from './platform/run-server.ts';
export {
  aboutSetting,
  isSecret,
  publicUrl,
  readSettings,
  SETTING_NAMES,
} from './platform/settings/read-settings.ts';
export type { Origin, SettingName, Settings, SettingValues } from './platform/settings/schema.ts';
export { loadReferenceData } from './reference-data/load.ts';
export { type StartOptions, startServer } from './start-server.ts';
export { listTokens, makeToken, type Token, withdrawToken } from './tokens/tokens.ts';
