import { type ExerciseSettings, hasCluster, OperationFault, type RunningServer } from '@sahakarya/server';
import type { ExitCode } from '../exit-codes.ts';
import { Page } from '../output/page.ts';
import { wrappedLine } from '../output/text-width.ts';
import { serveUntilStopped } from '../serve/serve-until-stopped.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { EXERCISE_TEXTS as texts } from './texts.ts';

/** Opens the exercise, which is made where nobody has named a place for it; until it is told to stop. */
export async function openExercise(
  terminal: Terminal,
  { settings, isNamed, real }: ExerciseSettings,
  json: boolean,
): Promise<ExitCode> {
  const { values, dataFolder } = settings;
  const isNew = values.DATABASE_URL === undefined && !hasCluster(dataFolder);
  if (isNew && isNamed) throw new OperationFault('no-exercise', {});
  if (isNew && !json) terminal.err.write(`${wrappedLine(terminal.err, texts.making(dataFolder))}\n`);
  return serveUntilStopped(terminal, settings, {
    json,
    exercise: isNamed ? 'there-already' : 'made-if-none',
    tell: ({ address, port }: RunningServer) => {
      const page = new Page(terminal.out);
      page.title(texts.open(address));
      page.paragraph(texts.sit(address));
      page.paragraph(texts.elsewhere(port));
      if (real !== undefined) page.paragraph(texts.real(real));
    },
  });
}
