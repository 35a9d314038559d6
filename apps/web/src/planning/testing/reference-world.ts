import { readdirSync, readFileSync } from 'node:fs';
import { parseScenario, type Scenario } from '@sahakarya/scenario';
import { isKnownFile } from '../files/sort-files.ts';

const FOLDER = new URL('../../../../../reference/worlds/world-2021-08/', import.meta.url);

/** The reference world's files by name. */
export function worldFiles(): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(FOLDER).filter(isKnownFile);
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, FOLDER)))]));
}

export function world(): Scenario {
  const read = parseScenario(worldFiles());
  if (!read.ok) throw new Error('the reference world has faults');
  return read.value;
}
