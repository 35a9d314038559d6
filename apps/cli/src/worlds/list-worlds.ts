import { EXIT, type ExitCode } from '../exit-codes.ts';
import { builtInWorlds } from '../folders/built-in-worlds.ts';
import { writeJson } from '../output/json.ts';
import { ownCommand } from '../output/own-command.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { WORLDS_TEXTS as texts } from './texts.ts';

/** `sahakarya worlds` */
export async function listWorlds(
  terminal: Terminal,
  { json }: { readonly json: boolean },
): Promise<ExitCode> {
  const worlds = await builtInWorlds();
  if (json) {
    writeJson(terminal, { command: 'worlds', ok: true, worlds });
    return EXIT.done;
  }
  const page = new Page(terminal.out);
  page.paragraph(texts.lead);
  for (const { name, title, description } of worlds)
    page.section(name, `${title}. ${description}${/[.?!]$/.test(description) ? '' : '.'}`);
  page.commands(texts.next, [ownCommand(terminal, ['plan', worlds[0]?.name ?? '', '--out', 'out'])]);
  return EXIT.done;
}
