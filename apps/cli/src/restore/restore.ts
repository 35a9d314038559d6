import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { erasedListOf, keyFileOf, logTo, restoreBackup, type Settings } from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { withProgressBar } from '../output/progress-bar.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { untilStopped } from '../until-stopped.ts';
import { RESTORE_TEXTS as texts } from './texts.ts';

export interface RestoreGiven extends GivenSettings {
  readonly json: boolean;
  /** The target, named once more. */
  readonly replace?: string;
  /** There is no list of who was erased since. */
  readonly withoutErased?: true;
  /** Tokens of persons stay good. */
  readonly keepTokens?: true;
}

/** `sahakarya restore FILE` */
export async function restore(
  terminal: Terminal,
  file: string,
  { json, replace, withoutErased, keepTokens, ...given }: RestoreGiven,
): Promise<ExitCode> {
  const settings = settingsOf(terminal, given);
  if (replace !== undefined) requireTarget(terminal, settings, replace);
  const keys = keyFileOf(settings);
  const asksForList = keys !== undefined && withoutErased === undefined;
  const stop = terminal.stopSignal();
  const { head, tables, waysIn } = await untilStopped(stop, (signal) =>
    withProgressBar(terminal.err, (onProgress) =>
      restoreBackup(settings, resolve(terminal.folder, file), {
        replace: replace !== undefined,
        keepTokens,
        erasedList: asksForList ? erasedListOf(keys) : undefined,
        log: logTo(terminal.err.write, 'warn'),
        signal,
        onProgress: (fraction, table) => onProgress(fraction, texts.doing(table)),
      }),
    ),
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (json) {
    const { made_at, program } = head;
    writeJson(terminal, {
      command: 'restore',
      ok: true,
      file,
      made_at,
      program,
      rows,
      tables: tables.length,
      ended: { visits: waysIn.visits, tokens: waysIn.tokens, links: waysIn.links },
      passkeys: waysIn.passkeys,
    });
    return EXIT.done;
  }
  const page = new Page(terminal.out);
  page.title(texts.title(file, rows, tables.length));
  page.paragraph(texts.made(head.made_at, head.program));
  if (waysIn.visits + waysIn.tokens + waysIn.links > 0) page.paragraph(texts.waysIn(waysIn));
  if (waysIn.passkeys > 0) page.paragraph(texts.passkeys(waysIn));
  if (keys !== undefined && !existsSync(keys)) page.paragraph(texts.withoutKeys(keys));
  return EXIT.done;
}

/** Whoever replaces data names once more what goes: a slip in the settings can't then take another database. */
function requireTarget(terminal: Terminal, { values, dataFolder }: Settings, named: string): void {
  const { DATABASE_URL: url } = values;
  const database = url === undefined ? undefined : decodeURIComponent(new URL(url).pathname.slice(1));
  if (database !== undefined && named !== database) throw new WrongUse(texts.otherDatabase(named, database));
  if (database === undefined && resolve(terminal.folder, named) !== dataFolder)
    throw new WrongUse(texts.otherFolder(named, dataFolder));
}
