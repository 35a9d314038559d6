import {
  type ExerciseSettings,
  exerciseSettings,
  logTo,
  makeExercise,
  moveOn,
  newExercise,
  openDatabase,
  resetExercise,
} from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { wrappedLine } from '../output/text-width.ts';
import { WrongUse } from '../problems.ts';
import { type GivenSettings, givenByName } from '../serve/given-settings.ts';
import { REFERENCE_TABLES } from '../serve/reference-tables.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openExercise } from './open-exercise.ts';
import { EXERCISE_TEXTS as texts } from './texts.ts';

/** Letters of a day at the beginning of an instant. */
const DAY_LETTERS = 10;

type Given = GivenSettings & { readonly json: boolean };

/** `sahakarya exercise open | new | reset | forward DAYS` */
export async function exercise(
  terminal: Terminal,
  deed: string,
  days: string | undefined,
  { json, ...given }: Given,
): Promise<ExitCode> {
  if (deed === 'forward') return forward(terminal, daysIn(days), { json, ...given });
  if (deed !== 'open' && deed !== 'new' && deed !== 'reset') throw new WrongUse(texts.unknown(deed));
  if (days !== undefined) throw new WrongUse(texts.daysOnlyForward(deed));
  const asked = settingsOfExercise(terminal, given);
  if (deed === 'open') return openExercise(terminal, asked, json);
  return make(terminal, deed, asked, json);
}

function settingsOfExercise(terminal: Terminal, given: GivenSettings): ExerciseSettings {
  return exerciseSettings(terminal.environment, givenByName(terminal, given));
}

async function make(
  terminal: Terminal,
  deed: 'new' | 'reset',
  { settings }: ExerciseSettings,
  json: boolean,
): Promise<ExitCode> {
  const { dataFolder } = settings;
  const making = {
    reference: REFERENCE_TABLES,
    now: () => new Date(),
    log: logTo(terminal.err.write, 'error'),
  };
  if (!json) terminal.err.write(`${wrappedLine(terminal.err, texts.making(dataFolder))}\n`);
  await (deed === 'new' ? makeExercise : resetExercise)(settings, making);
  const isElsewhere = settings.values.DATABASE_URL !== undefined;
  if (json)
    writeJson(terminal, {
      command: 'exercise',
      ok: true,
      made: isElsewhere ? 'DATABASE_URL' : dataFolder,
    });
  else
    new Page(terminal.out).title(
      isElsewhere ? texts.madeElsewhere : (deed === 'new' ? texts.made : texts.reset)(dataFolder),
    );
  return EXIT.done;
}

async function forward(terminal: Terminal, days: number, { json, ...given }: Given): Promise<ExitCode> {
  const { settings } = settingsOfExercise(terminal, given);
  const now = new Date();
  const database = await openDatabase(settings, {
    as: 'command',
    log: logTo(terminal.err.write, 'error'),
    installation: { ...newExercise(now), isThere: true },
  });
  const shown = await moveOn(database, days, now).finally(database.close);
  const day = shown.toISOString().slice(0, DAY_LETTERS);
  if (json) writeJson(terminal, { command: 'exercise', ok: true, day });
  else new Page(terminal.out).title(texts.movedOn(day));
  return EXIT.done;
}

function daysIn(text: string | undefined): number {
  const days = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  if (days < 1 || days > 3650) throw new WrongUse(texts.noDays);
  return days;
}
