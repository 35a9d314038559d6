import { hasCluster, type RunningServer, type Settings } from '@sahakarya/server';
import type { ExitCode } from '../exit-codes.ts';
import { Page } from '../output/page.ts';
import { wrappedLine } from '../output/text-width.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { GivenSettings } from './given-settings.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';
import { settingsOf } from './settings-of.ts';
import { SERVE_TEXTS as texts } from './texts.ts';

/** `sahakarya serve`: the platform, until it is told to stop. */
export async function serve(
  terminal: Terminal,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  const settings = settingsOf(terminal, given);
  if (!json && isFirstStart(settings))
    terminal.err.write(`${wrappedLine(terminal.err, texts.firstStart(settings.dataFolder))}\n`);
  return serveUntilStopped(terminal, settings, {
    json,
    tell: (server) => tellAddress(terminal, settings, server),
  });
}

function isFirstStart({ values, dataFolder }: Settings): boolean {
  return values.DATABASE_URL === undefined && !hasCluster(dataFolder);
}

function tellAddress(
  terminal: Terminal,
  { values, dataFolder }: Settings,
  { address, newKeyFile }: RunningServer,
): void {
  const page = new Page(terminal.out);
  page.title(texts.open(address));
  const widest = Math.max(...texts.places.map(([name]) => name.length));
  page.lines(texts.places.map(([name, path]) => `  ${name.padEnd(widest)}  ${address}${path}`));
  page.paragraph(values.DATABASE_URL === undefined ? texts.data(dataFolder) : texts.elsewhere);
  if (newKeyFile !== undefined) page.paragraph(texts.keys(newKeyFile));
}
