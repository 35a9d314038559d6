import { CHECK_TEXTS } from '../check/texts.ts';
import { NEW_TEXTS } from '../new/texts.ts';
import { TOUR_TEXTS } from '../tour/texts.ts';
import { WORLDS_TEXTS } from '../worlds/texts.ts';
import { type CommandLine, type Common, collected, command } from './command-line.ts';
import { PROGRAM_TEXTS as texts } from './program-texts.ts';

/** The commands about scenarios. */
export function addScenarioCommands(line: CommandLine): void {
  const { terminal, finish } = line;
  command(line, 'check', CHECK_TEXTS)
    .argument('<SCENARIO>', texts.scenario)
    .option('--policy <NAME=VALUE>', texts.policy, collected, [])
    .option('--as-saved', texts.asSaved, false)
    .action(async (scenario: string, options: Common) => {
      const { checkScenario } = await import('../check/check-scenario.ts');
      finish(await checkScenario(terminal, scenario, options));
    });
  command(line, 'new', NEW_TEXTS)
    .argument('<FOLDER>', NEW_TEXTS.folder)
    .option('--from <WORLD>', NEW_TEXTS.from)
    .action(async (folder: string, options: Common & { readonly from?: string }) => {
      const { newScenario } = await import('../new/new-scenario.ts');
      finish(await newScenario(terminal, folder, options));
    });
  command(line, 'worlds', WORLDS_TEXTS).action(async (options: Common) => {
    const { listWorlds } = await import('../worlds/list-worlds.ts');
    finish(await listWorlds(terminal, options));
  });
  command(line, 'tour', TOUR_TEXTS).action(async (options: Common) => {
    const { tour } = await import('../tour/tour.ts');
    finish(await tour(terminal, options));
  });
}
