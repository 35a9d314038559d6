import { processSession } from './process-session.ts';
import { run } from './run.ts';

const words = process.argv.slice(2);
process.exitCode = await run(words, processSession());

/** Milliseconds for the last lines of a server that has stopped. */
const LAST_WORDS = 1_000;

// The server has closed all that it opened: a timer that a page left behind does not keep the process alive.
if (words[0] === 'serve') setTimeout(() => process.exit(), LAST_WORDS).unref();
