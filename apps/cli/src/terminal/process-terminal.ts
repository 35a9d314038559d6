import type { WriteStream } from 'node:tty';
import { outputFault } from '@sahakarya/server/system-fault';
import { EXIT } from '../exit-codes.ts';
import { screenOn } from '../output/screen-on.ts';
import { wrappedLine } from '../output/text-width.ts';
import { screenTraits } from './screen-traits.ts';
import { whenNpmEnds } from './starter.ts';
import type { Screen, Terminal } from './terminal.ts';

/** The terminal of this process: its streams, its folder, its environment, Ctrl-C. */
export function processTerminal(): Terminal {
  const { SAHAKARYA_DEBUG: debug = '', npm_execpath: npm } = process.env;
  const err = screenOf(process.stderr, () => undefined);
  return {
    out: screenOf(process.stdout, (error) => {
      const { message, mend } = outputFault(error);
      err.write(`${wrappedLine(err, `${message}. ${mend}.`)}\n`);
    }),
    err,
    program: npm === undefined ? 'sahakarya' : 'npx sahakarya',
    environment: process.env,
    folder: process.cwd(),
    stopSignal,
    debug: debug !== '',
  };
}

/** @param onLost tells that the stream takes no more; the process ends then */
function screenOf(stream: WriteStream, onLost: (error: Error) => void): Screen {
  // A closed pipe (`| head`) is no error: whoever reads has seen enough, and the command goes on to its end. Nor is a
  // closed terminal (EIO): the command stops in order.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') return;
    onLost(error);
    process.exit(EXIT.cannotRun);
  });
  return screenOn((text) => stream.write(text), screenTraits(stream, process.env));
}

/**
 * Milliseconds within which a second signal is the first one again: npm passes on what the terminal has sent already.
 */
const ECHO = 1_000;

/**
 * The first Ctrl-C asks the command to stop; a later one ends the process. So does a terminal that is closed, and the
 * end of the npm that runs this process.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', ...(hasTerminal() ? (['SIGHUP'] as const) : [])] as const;
  const stop = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    setTimeout(() => {
      for (const signal of signals) process.removeListener(signal, stop);
    }, ECHO).unref();
  };
  for (const signal of signals) process.on(signal, stop);
  const forgetNpm = whenNpmEnds(stop);
  // Without a terminal, a process is meant to outlive it: nohup has Node ignore SIGHUP, and Node forgets that. The
  // npm that runs it is ended by the same signal.
  if (!hasTerminal()) process.on('SIGHUP', forgetNpm);
  return controller.signal;
}

/** nohup takes all three away. */
function hasTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
}
