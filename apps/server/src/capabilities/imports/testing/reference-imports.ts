import { API_ROOT, type ImportResult } from '@sahakarya/contract';
import { z } from 'zod';
import { operator } from '../../../platform/desk/caller.ts';
import { NOW, referenceApplication } from '../../../testing/reference-application.ts';
import { type ImportOptions, importFigures } from '../import-figures.ts';
import { inParts } from './owid-text.ts';

const OPTIONS: ImportOptions = {
  isDryRun: false,
  isPartly: false,
  // Files of some rows alone.
  isOnlyNew: true,
  knownOn: '2023-10-25',
  now: NOW,
};

const Coverage = z.object({
  rows: z.array(
    z.object({ destination: z.string(), doses: z.number().nullable(), reported: z.string().nullable() }),
  ),
});

/** The application with the reference data, and imports into it. It goes when the file's tests have run. */
export async function referenceImports() {
  const { app, database } = await referenceApplication();

  const take = (text: string, options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
    importFigures(database, operator('a test'), inParts(text, 7), { ...OPTIONS, ...options });

  async function standing(destination: string, day: string, reading: 'known' | 'revised') {
    const answer = await app.inject(
      `${API_ROOT}/coverage/destinations?day=${day}&reading=${reading}&limit=1000`,
    );
    const found = Coverage.parse(answer.json()).rows.find((row) => row.destination === destination);
    return [found?.doses, found?.reported];
  }

  return { app, database, take, standing };
}
