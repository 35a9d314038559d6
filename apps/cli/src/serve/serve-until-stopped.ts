import {
  logTo,
  OperationFault,
  type Pages,
  type RunningServer,
  type Settings,
  type StartOptions,
  startServer,
} from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { wrappedLine } from '../output/text-width.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { builtPages } from './built-pages.ts';
import { logLevel } from './log-level.ts';
import { REFERENCE_TABLES } from './reference-tables.ts';
import { SERVE_TEXTS as texts } from './texts.ts';

export interface Serving extends Pick<StartOptions, 'exercise'> {
  readonly json: boolean;
  /** Says where it is open, to whoever reads no JSON. */
  readonly tell: (server: RunningServer) => void;
}

/** Serves the platform until it is told to stop. */
export async function serveUntilStopped(
  terminal: Terminal,
  settings: Settings,
  { json, tell, ...serving }: Serving,
): Promise<ExitCode> {
  const stopSignal = terminal.stopSignal();
  const server = await startServer({
    settings,
    pages: () => pagesIfBuilt(terminal),
    reference: REFERENCE_TABLES,
    log: logTo(terminal.err.write, logLevel(terminal.err.isTerminal, settings)),
    ...serving,
  });
  if (json) writeJson(terminal, { command: 'serve', ok: true, address: server.address, pid: process.pid });
  else tell(server);
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

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
