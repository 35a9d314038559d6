import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readScenario, type Scenario, scenarioFiles } from '@sahakarya/scenario';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openScenario } from '../folders/open-scenario.ts';
import { writeOutput } from '../folders/write-output.ts';
import { writeJson } from '../output/json.ts';
import { ownCommand } from '../output/own-command.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { newReadme } from './new-readme.ts';
import { NEW_TEXTS as texts } from './texts.ts';

/** Three invented countries; lies beside the sources. */
const EXAMPLE = fileURLToPath(new URL('../../example/', import.meta.url));

export interface NewOptions {
  readonly from?: string;
  readonly json: boolean;
}

/** `sahakarya new FOLDER` */
export async function newScenario(
  terminal: Terminal,
  folder: string,
  { from, json }: NewOptions,
): Promise<ExitCode> {
  const original =
    from === undefined ? example() : await openScenario(terminal, from, { policy: [], asSaved: false });
  const { title } = original.about;
  const files = new Map(scenarioFiles(named(original, folder)));
  files.set('README.md', newReadme(basename(resolve(folder)), title, from === undefined));
  await writeOutput(terminal, folder, files, terminal.stopSignal());
  if (json)
    writeJson(terminal, { command: 'new', ok: true, folder, from: from ?? null, files: [...files.keys()] });
  else {
    const page = new Page(terminal.out);
    page.title(texts.created(folder, title));
    const commands = [
      ['check', folder],
      ['plan', folder, '--out', 'plan'],
    ];
    page.commands(
      texts.next,
      commands.map((words) => ownCommand(terminal, words)),
    );
  }
  return EXIT.done;
}

function example(): Scenario {
  const read = readScenario(EXAMPLE);
  if (!read.ok) throw new Error(`faults in the example: ${read.count}`);
  return read.value;
}

/** The name of a data package has small letters, digits, dots, hyphens and underscores alone. */
function named(scenario: Scenario, folder: string): Scenario {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-');
  return { ...scenario, about: { ...scenario.about, name } };
}
