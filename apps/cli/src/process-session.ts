import type { WriteStream } from 'node:tty';
import { EXIT } from './exit-codes.ts';
import { screenTraits } from './screen-traits.ts';
import type { Screen, Session } from './session.ts';

/** The session of this process: its streams, its folder, its environment, Ctrl-C. */
export function processSession(): Session {
  const { SAHAKARYA_DEBUG: debug = '', npm_execpath: npm } = process.env;
  return {
    out: screenOf(process.stdout),
    err: screenOf(process.stderr),
    program: npm === undefined ? 'sahakarya' : 'npx sahakarya',
    folder: process.cwd(),
    stopSignal,
    debug: debug !== '',
  };
}

function screenOf(stream: WriteStream): Screen {
  // A closed pipe (`| head`) is no error: whoever reads has seen enough, and the command goes on to its end.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(EXIT.unexpected);
  });
  return { write: (text) => stream.write(text), ...screenTraits(stream, process.env) };
}

/** The first Ctrl-C asks the command to stop; the second ends the process. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
