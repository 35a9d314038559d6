import { PROBLEMS } from '@sahakarya/contract';
import {
  type Database,
  listImports,
  logTo,
  openDatabase,
  operator,
  ProblemError,
  undoImport,
} from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ImportsChoices } from './choices.ts';
import { tellImports, tellUndone } from './tell-imports.ts';
import { IMPORTS_TEXTS as texts } from './texts.ts';

interface Options extends GivenSettings, ImportsChoices {
  readonly json: boolean;
}

/** An id, or the beginning of one. */
const BEGINNING = /^[0-9a-f-]{4,36}$/;

/** `sahakarya imports` */
export async function manageImports(terminal: Terminal, options: Options): Promise<ExitCode> {
  const { undo, dryRun } = options;
  if (undo === undefined && dryRun) throw new WrongUse(texts.dryRunOfNothing);
  if (undo !== undefined && !BEGINNING.test(undo)) throw new WrongUse(texts.unknown(undo));
  const database = await openDatabase(settingsOf(terminal, options), {
    as: 'command',
    log: logTo(terminal.err.write, 'error'),
  });
  try {
    if (undo === undefined) await tellAll(terminal, database, options.json);
    else await undoOne(terminal, database, undo, options);
    return EXIT.done;
  } finally {
    await database.close();
  }
}

const CALLER = operator('command line');

async function tellAll(terminal: Terminal, database: Database, json: boolean): Promise<void> {
  const imports = await listImports(database, CALLER);
  if (json) writeJson(terminal, { command: 'imports', ok: true, imports });
  else tellImports(terminal.out, imports);
}

async function undoOne(
  terminal: Terminal,
  database: Database,
  beginning: string,
  { dryRun, json }: Options,
): Promise<void> {
  const id = await idOf(database, beginning);
  const result = await undoImport(database, CALLER, id, { isDryRun: dryRun, now: new Date() }).catch(
    (error: unknown) => {
      throw error instanceof ProblemError ? new WrongUse(texts.refused(id, PROBLEMS[error.code])) : error;
    },
  );
  if (result === undefined) throw new WrongUse(texts.unknown(id));
  if (json) writeJson(terminal, { command: 'imports', ok: true, ...result });
  else tellUndone(terminal.out, result);
}

/** The one import whose id begins so. */
async function idOf(database: Database, beginning: string): Promise<string> {
  const imports = await listImports(database, CALLER);
  const found = imports.map((one) => one.import).filter((id) => id.startsWith(beginning));
  const [id] = found;
  if (id === undefined) throw new WrongUse(texts.unknown(beginning));
  if (found.length > 1) throw new WrongUse(texts.several(beginning, found));
  return id;
}
