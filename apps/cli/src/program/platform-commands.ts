import { ADMIN_TEXTS } from '../admin/texts.ts';
import { BACKUP_TEXTS } from '../backup/texts.ts';
import { CONFIG_TEXTS } from '../config/texts.ts';
import { DOCTOR_TEXTS } from '../doctor/texts.ts';
import { EXERCISE_TEXTS } from '../exercise/texts.ts';
import type { ImportChoices } from '../import/choices.ts';
import { IMPORT_TEXTS } from '../import/texts.ts';
import type { ImportsChoices } from '../imports/choices.ts';
import { IMPORTS_TEXTS } from '../imports/texts.ts';
import { KEYS_TEXTS } from '../keys/texts.ts';
import { WrongUse } from '../problems.ts';
import type { RestoreGiven } from '../restore/restore.ts';
import { RESTORE_TEXTS } from '../restore/texts.ts';
import { type GivenSettings, givenByName } from '../serve/given-settings.ts';
import { SERVE_TEXTS } from '../serve/texts.ts';
import type { TokenChoices } from '../token/choices.ts';
import { TOKEN_TEXTS } from '../token/texts.ts';
import { type CommandLine, type Common, dataCommand, listeningCommand } from './command-line.ts';

/** The commands that run the platform and look after it. */
export function addPlatformCommands(line: CommandLine): void {
  const { terminal, finish } = line;
  listeningCommand(line, 'serve', SERVE_TEXTS).action(async (options: Common & GivenSettings) => {
    const { refuseSecondServer } = await import('@sahakarya/server/refuse-second-server');
    refuseSecondServer(terminal.environment, givenByName(terminal, options));
    const { serve } = await import('../serve/serve.ts');
    finish(await serve(terminal, options));
  });
  addExercise(line);
  listeningCommand(line, 'config', CONFIG_TEXTS).action(async (options: Common & GivenSettings) => {
    const { tellSettings } = await import('../config/tell-settings.ts');
    finish(await tellSettings(terminal, options));
  });
  listeningCommand(line, 'doctor', DOCTOR_TEXTS)
    .option('--events', DOCTOR_TEXTS.events)
    .action(async (options: Common & GivenSettings & { readonly events?: true }) => {
      const { examineMachine } = await import('../doctor/examine-machine.ts');
      finish(await examineMachine(terminal, options));
    });
  dataCommand(line, 'backup', BACKUP_TEXTS)
    .argument('<FILE>', BACKUP_TEXTS.file)
    .action(async (file: string, options: Common & GivenSettings) => {
      const { backUp } = await import('../backup/back-up.ts');
      finish(await backUp(terminal, file, options));
    });
  dataCommand(line, 'restore', RESTORE_TEXTS)
    .argument('<FILE>', RESTORE_TEXTS.file)
    .option('--replace <TARGET>', RESTORE_TEXTS.replace)
    .option('--without-erased', RESTORE_TEXTS.withoutErased)
    .option('--keep-tokens', RESTORE_TEXTS.keepTokens)
    .action(async (file: string, options: RestoreGiven) => {
      const { restore } = await import('../restore/restore.ts');
      finish(await restore(terminal, file, options));
    });
  dataCommand(line, 'import', IMPORT_TEXTS)
    .argument('<KIND>', IMPORT_TEXTS.kind)
    .argument('<FILE>', IMPORT_TEXTS.file)
    .option('--dry-run', IMPORT_TEXTS.dryRun, false)
    .option('--partly', IMPORT_TEXTS.partly, false)
    .option('--with-impossible', IMPORT_TEXTS.withImpossible, false)
    .option('--only-new', IMPORT_TEXTS.onlyNew, false)
    .option('--take-back', IMPORT_TEXTS.takeBack, false)
    .option('--known-on <DAY>', IMPORT_TEXTS.knownOn)
    .option('--publisher <NAME>', IMPORT_TEXTS.publisher)
    .option('--licence <TERMS>', IMPORT_TEXTS.licence)
    .option('--title <TITLE>', IMPORT_TEXTS.title)
    .option('--url <ADDRESS>', IMPORT_TEXTS.url)
    .action(async (kind: string, file: string, options: Common & ImportChoices & GivenSettings) => {
      const { importFile } = await import('../import/import-file.ts');
      finish(await importFile(terminal, kind, file, options));
    });
  dataCommand(line, 'imports', IMPORTS_TEXTS)
    .option('--undo <ID>', IMPORTS_TEXTS.undo)
    .option('--dry-run', IMPORTS_TEXTS.dryRun, false)
    .action(async (options: Common & ImportsChoices & GivenSettings) => {
      const { manageImports } = await import('../imports/manage-imports.ts');
      finish(await manageImports(terminal, options));
    });
  dataCommand(line, 'token', TOKEN_TEXTS)
    .option('--name <NAME>', TOKEN_TEXTS.name, 'operator')
    .option('--days <DAYS>', TOKEN_TEXTS.days, '90')
    .option('--list', TOKEN_TEXTS.list, false)
    .option('--withdraw <ID>', TOKEN_TEXTS.withdraw)
    .action(async (options: Common & TokenChoices & GivenSettings) => {
      const { manageTokens } = await import('../token/manage-tokens.ts');
      finish(await manageTokens(terminal, options));
    });
  addPeopleCommands(line);
}

function addExercise(line: CommandLine): void {
  const { terminal, finish } = line;
  listeningCommand(line, 'exercise', EXERCISE_TEXTS)
    .argument('<DEED>', EXERCISE_TEXTS.deed)
    .argument('[DAYS]', EXERCISE_TEXTS.days)
    .action(async (deed: string, days: string | undefined, options: Common & GivenSettings) => {
      const { exercise } = await import('../exercise/exercise.ts');
      finish(await exercise(terminal, deed, days, options));
    });
}

/** Those that look after what is known of persons. */
function addPeopleCommands(line: CommandLine): void {
  const { terminal, finish } = line;
  dataCommand(line, 'keys', KEYS_TEXTS)
    .argument('<DEED>', KEYS_TEXTS.deed)
    .action(async (deed: string, options: Common & GivenSettings) => {
      const { manageKeys } = await import('../keys/manage-keys.ts');
      finish(await manageKeys(terminal, deed, options));
    });
  dataCommand(line, 'admin', ADMIN_TEXTS)
    .argument('<DEED>', ADMIN_TEXTS.deed)
    .argument('<WHO>', ADMIN_TEXTS.who)
    .option('--party <KEY>', ADMIN_TEXTS.party)
    .action(async (deed: string, who: string, options: Common & GivenSettings & { party?: string }) => {
      const { party, ...others } = options;
      if (deed === 'invite') {
        const { invite } = await import('../admin/invite.ts');
        return finish(await invite(terminal, who, options));
      }
      if (party !== undefined) throw new WrongUse(ADMIN_TEXTS.noParty(deed));
      const { administer } = await import('../admin/administer.ts');
      finish(await administer(terminal, deed, who, others));
    });
}
