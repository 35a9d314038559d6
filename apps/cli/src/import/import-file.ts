import type { FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type ImportResult, ToldSource } from '@sahakarya/contract';
import {
  FIRST_DAY,
  fileReason,
  importFigures,
  loadReferenceData,
  logTo,
  newestDay,
  openDatabase,
  openPlainFile,
  operator,
  RefusedImport,
  tellingFullDisk,
} from '@sahakarya/server';
import { parseDate } from '@sahakarya/vocabulary';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { ownCommand } from '../output/own-command.ts';
import { type OnProgress, withProgressBar } from '../output/progress-bar.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { originOf } from '../serve/origin-of.ts';
import { REFERENCE_TABLES } from '../serve/reference-tables.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ImportChoices } from './choices.ts';
import { inOwnOptions } from './in-own-options.ts';
import { tellImport, tellRefusal } from './tell-import.ts';
import { IMPORT_TEXTS as texts } from './texts.ts';

interface Options extends GivenSettings, ImportChoices {
  readonly json: boolean;
}

/** Reading makes this part of the work; the rest is the database's. */
const READING = 0.3;

/** Some five times what the file of all countries has come to. */
const MOST_MEGABYTES = 256;
const MEGABYTE = 1_048_576;

/** `sahakarya import owid FILE` */
export async function importFile(
  terminal: Terminal,
  kind: string,
  file: string,
  options: Options,
): Promise<ExitCode> {
  if (kind !== 'owid') throw new WrongUse(texts.unknownKind(kind));
  if (options.onlyNew && options.takeBack) throw new WrongUse(texts.bothWays);
  const now = new Date();
  const knownOn = knownOnOf(options.knownOn, now);
  const toldSource = toldSourceOf(options);
  const source = await opened(resolve(terminal.folder, file), file);
  try {
    const answer = await withProgressBar(terminal.err, (onProgress) =>
      take(terminal, source, { ...options, toldSource, knownOn, now, onProgress }),
    );
    const result = { ...answer, faults: answer.faults.map(inOwnOptions) };
    const isRefused = result.state === 'dry-run' && wouldBeRefused(result, options);
    if (options.json) writeJson(terminal, { command: 'import', ok: !isRefused, ...result });
    else {
      const data = options.data === undefined ? [] : ['--data', options.data];
      const undoing = (id: string) => ownCommand(terminal, ['imports', '--undo', id, ...data]);
      tellImport(terminal.out, result, {
        choices: options,
        origin: originOf(settingsOf(terminal, options)),
        undoing,
      });
    }
    return isRefused ? EXIT.faultyFolder : EXIT.done;
  } catch (error) {
    if (!(error instanceof RefusedImport)) throw error;
    const { count } = error;
    const faults = error.faults.map(inOwnOptions);
    if (options.json) writeJson(terminal, { command: 'import', ok: false, faults, fault_count: count });
    else tellRefusal(terminal.err, { faults, count, partly: options.partly });
    return EXIT.faultyFolder;
  } finally {
    await source.file.close();
  }
}

/** Whether the same without `--dry-run` takes nothing. */
function wouldBeRefused(
  { fault_count, taken_back, rows }: ImportResult,
  { partly, takeBack }: ImportChoices,
): boolean {
  const isForNothing = !partly || rows.refused >= rows.read;
  return (fault_count > 0 && isForNothing) || (taken_back.to_be_asked && !takeBack);
}

/** A plain file that is open, and its size. */
interface Source {
  readonly file: FileHandle;
  readonly bytes: number;
}

interface Taking {
  readonly toldSource: ToldSource;
  readonly knownOn: string;
  readonly now: Date;
  readonly onProgress: OnProgress;
}

async function take(terminal: Terminal, source: Source, options: Options & Taking): Promise<ImportResult> {
  const settings = settingsOf(terminal, options);
  const database = await openDatabase(settings, {
    as: 'command',
    log: logTo(terminal.err.write, 'error'),
  });
  try {
    return await tellingFullDisk(settings, async () => {
      // A folder on which no server has run yet knows no destinations.
      await loadReferenceData(database, REFERENCE_TABLES, () => options.now);
      return importFigures(database, operator('command line'), counted(source, options.onProgress), {
        isDryRun: options.dryRun,
        isPartly: options.partly,
        withImpossible: options.withImpossible,
        isOnlyNew: options.onlyNew,
        isTakingBack: options.takeBack,
        source: options.toldSource,
        knownOn: options.knownOn,
        now: options.now,
        onProgress: options.onProgress,
      });
    });
  } finally {
    await database.close();
  }
}

/** The bytes of a file; says how far they have been read. */
async function* counted({ file, bytes }: Source, onProgress: OnProgress): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of file.createReadStream({ autoClose: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    read += chunk.length;
    onProgress((READING * read) / Math.max(1, bytes), 'reading the file');
    yield chunk;
  }
}

/** Whose file it is, as the command line says: the same rules as the API has. */
function toldSourceOf({ publisher, title, licence, url }: ImportChoices): ToldSource {
  const read = ToldSource.safeParse({ publisher, title, licence, url }, { reportInput: true });
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message, input }) =>
    texts.badSource(path.join('.'), typeof input === 'string' ? input : undefined, message),
  );
  throw new WrongUse(faults.join('\n'));
}

/** The operator's own day unless another is given; none that has begun nowhere, or is before the first report. */
function knownOnOf(given: string | undefined, now: Date): string {
  if (given === undefined) return ownDay(now);
  if (typeof parseDate(given) === 'string' || given < FIRST_DAY || given > newestDay(now))
    throw new WrongUse(texts.badDay(given, FIRST_DAY));
  return given;
}

/** The day where the operator is, by the time zone of this process. */
function ownDay(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

async function opened(path: string, name: string): Promise<Source> {
  const file = await openPlainFile(path).catch((error: unknown) => {
    throw new WrongUse(texts.unreadable(name, fileReason(error)));
  });
  const { size: bytes } = await file.stat();
  if (bytes <= MOST_MEGABYTES * MEGABYTE) return { file, bytes };
  await file.close();
  throw new WrongUse(texts.tooLarge(name, MOST_MEGABYTES));
}
