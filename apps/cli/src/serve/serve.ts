import {
  hasCluster,
  logTo,
  OperationFault,
  type Pages,
  type RunningServer,
  type Settings,
  startServer,
} from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { wrappedLine } from '../output/text-width.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { builtPages } from './built-pages.ts';
import type { GivenSettings } from './given-settings.ts';
import { logLevel } from './log-level.ts';
import { REFERENCE_TABLES } from './reference-tables.ts';
import { settingsOf } from './settings-of.ts';
import { SERVE_TEXTS as texts } from './texts.ts';

/** `sahakarya serve`: the platform, until it is told to stop. */
export async function serve(
  terminal: Terminal,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  const settings = settingsOf(terminal, given);
  const stopSignal = terminal.stopSignal();
  if (!json && isFirstStart(settings))
    terminal.err.write(`${wrappedLine(terminal.err, texts.firstStart(settings.dataFolder))}\n`);
  const server = await startServer({
    settings,
    pages: () => pagesIfBuilt(terminal),
    reference: REFERENCE_TABLES,
    log: logTo(terminal.err.write, logLevel(terminal.err.isTerminal, settings)),
  });
  if (json) writeJson(terminal, { command: 'serve', ok: true, address: server.address, pid: process.pid });
  else tellAddress(terminal, settings, server);
  await aborted(stopSignal);
  if (!json && terminal.err.isTerminal) terminal.err.write(`\n${texts.stopping}\n`);
  await server.stop();
  return EXIT.done;
}

/** Without pages, programs can still ask for figures. */
async function pagesIfBuilt(terminal: Terminal): Promise<Pages | undefined> {
  try {
    return await builtPages();
  } catch (fault) {
    if (!(fault instanceof OperationFault)) throw fault;
    terminal.err.write(`${wrappedLine(terminal.err, texts.withoutPages(fault.message, fault.mend))}\n`);
    return undefined;
  }
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

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
