import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readScenario, type Scenario, withPolicy } from '@sahakarya/scenario';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { builtInWorlds, type World } from './built-in-worlds.ts';

const TEXTS = {
  worlds: (worlds: readonly World[]) => `Built-in worlds: ${worlds.map(({ name }) => name).join(', ')}.`,
  ownFolder: (folder: string, world: string) =>
    `Taking the folder ${folder}, not the built-in world ${world}.`,
} as const;

/**
 * Reads a scenario: the folder of that name, else the built-in world of that name.
 *
 * @param overrides `NAME=VALUE` in place of what policy.json says
 * @throws FaultyFolder with every fault of the folder, or of the overrides
 */
export async function openScenario(
  terminal: Terminal,
  name: string,
  overrides: readonly string[],
): Promise<Scenario> {
  const { scenario } = await openScenarioFolder(terminal, name, overrides);
  return scenario;
}

/** The same, with the folder that it was read from. */
export async function openScenarioFolder(
  terminal: Terminal,
  name: string,
  overrides: readonly string[],
): Promise<{ readonly scenario: Scenario; readonly folder: string }> {
  const worlds = await builtInWorlds();
  const folder = scenarioFolder(terminal, name, worlds);
  const read = readScenario(folder);
  if (!read.ok) {
    const isMissing = read.faults.some(({ code }) => code === 'missing-folder');
    throw new FaultyFolder('scenario', name, read, isMissing ? TEXTS.worlds(worlds) : undefined);
  }
  const scenario = overrides.length === 0 ? read : withPolicy(read.value, overrides);
  if (!scenario.ok) throw new FaultyFolder('scenario', name, scenario);
  return { scenario: scenario.value, folder };
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
