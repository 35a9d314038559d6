import { readFileSync } from 'node:fs';
import { SCENARIO_FILES } from '@sahakarya/scenario';
import type { FolderFiles } from '../capabilities/scenarios/content-hash.ts';

const FOLDER = new URL('../../../cli/example/', import.meta.url);

/** The small scenario that the command line writes: planned in a blink. */
export const EXAMPLE_SCENARIO: FolderFiles = new Map(
  SCENARIO_FILES.flatMap((file): [string, Uint8Array][] => {
    try {
      return [[file, readFileSync(new URL(file, FOLDER))]];
    } catch {
      return [];
    }
  }),
);
