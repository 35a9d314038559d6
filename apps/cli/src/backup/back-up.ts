import { resolve } from 'node:path';
import { keyFileOf, logTo, makeBackup, openDatabase } from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { ownCommand } from '../output/own-command.ts';
import { Page } from '../output/page.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { untilStopped } from '../until-stopped.ts';
import { BACKUP_TEXTS as texts } from './texts.ts';

/** `sahakarya backup FILE` */
export async function backUp(
  terminal: Terminal,
  file: string,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  const settings = settingsOf(terminal, given);
  const stop = terminal.stopSignal();
  const database = await openDatabase(settings, {
    as: 'command',
    isThere: true,
    log: logTo(terminal.err.write, 'warn'),
  });
  const made = await untilStopped(stop, (signal) =>
    withProgressBar(terminal.err, (onProgress) =>
      makeBackup(database, resolve(terminal.folder, file), {
        now: new Date(),
        signal,
        onProgress: (fraction, table) => onProgress(fraction, texts.doing(table)),
      }),
    ),
  ).finally(database.close);
  const rows = made.tables.reduce((sum, table) => sum + table.rows, 0);
  if (json) {
    const tables = made.tables.map(({ table, rows, bytes, sha256 }) => ({ table, rows, bytes, sha256 }));
    const told = { command: 'backup', ok: true, file, bytes: made.bytes, rows, tables };
    writeJson(terminal, { ...told, without: ['key file'] });
    return EXIT.done;
  }
  const page = new Page(terminal.out);
  page.title(texts.title(file, rows, made.tables.length));
  page.paragraph(texts.size(made.bytes));
  const keys = keyFileOf(settings);
  page.paragraph(keys === undefined ? texts.withoutNamedKeys : texts.withoutKeys(keys));
  page.commands(texts.next, [ownCommand(terminal, ['restore', file, '--data', 'FOLDER'])]);
  return EXIT.done;
}
