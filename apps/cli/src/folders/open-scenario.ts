import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  isMendedAsSaved,
  readScenarioFolder,
  type Scenario,
  type ScenarioFolder,
  withPolicy,
} from '@sahakarya/scenario';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { builtInWorlds, type World } from './built-in-worlds.ts';

const TEXTS = {
  worlds: (worlds: readonly World[]) => `Built-in worlds: ${worlds.map(({ name }) => name).join(', ')}.`,
  ownFolder: (folder: string, world: string) =>
    `Taking the folder ${folder}, not the built-in world ${world}.`,
  asSaved: 'If a spreadsheet saved these files its own way, --as-saved reads them so.',
} as const;

/** How a command is told to read a scenario. */
export interface ReadingOptions {
  /** `NAME=VALUE` in place of what policy.json says. */
  readonly policy: readonly string[];
  /** Tables are read as a spreadsheet saved them. */
  readonly asSaved: boolean;
}

/**
 * Reads a scenario: the folder of that name, else the built-in world of that name.
 *
 * @throws FaultyFolder with every fault of the folder, or of the overrides
 */
export async function openScenario(
  terminal: Terminal,
  name: string,
  options: ReadingOptions,
): Promise<Scenario> {
  const { scenario } = await openScenarioFolder(terminal, name, options);
  return scenario;
}

/** The same, with the folder that it was read from and what was found there. */
export async function openScenarioFolder(
  terminal: Terminal,
  name: string,
  { policy, asSaved }: ReadingOptions,
): Promise<ScenarioFolder & { readonly folder: string }> {
  const worlds = await builtInWorlds();
  const folder = scenarioFolder(terminal, name, worlds);
  const read = readScenarioFolder(folder, asSaved);
  if (!read.ok) {
    const isMissing = read.faults.some(({ code }) => code === 'missing-folder');
    const hint = read.faults.some(isMendedAsSaved) ? TEXTS.asSaved : undefined;
    throw new FaultyFolder('scenario', name, read, isMissing ? TEXTS.worlds(worlds) : hint);
  }
  const scenario = policy.length === 0 ? undefined : withPolicy(read.value.scenario, policy);
  if (scenario?.ok === false) throw new FaultyFolder('scenario', name, scenario);
  return { ...read.value, scenario: scenario?.value ?? read.value.scenario, folder };
}

/** A folder of one's own wins over a world, and the user is told. */
function scenarioFolder(terminal: Terminal, name: string, worlds: readonly World[]): string {
  const own = resolve(terminal.folder, name);
  const world = worlds.find((one) => one.name === name);
  if (world === undefined) return own;
  if (!isFolder(own)) return world.folder;
  terminal.err.write(`${TEXTS.ownFolder(own, name)}\n`);
  return own;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
