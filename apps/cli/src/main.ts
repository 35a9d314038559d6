import { run } from './run.ts';
import { tellProblem } from './tell-problem.ts';
import { processTerminal } from './terminal/process-terminal.ts';

const words = process.argv.slice(2);
const terminal = processTerminal();

// What fails beside a command, such as memory that a library asks for on its own, is told as what fails in it.
process.on('uncaughtException', async (problem) => process.exit(await tellProblem(terminal, problem, words)));

process.exitCode = await run(words, terminal);

/** Milliseconds for the last lines of a server that has stopped. */
const LAST_WORDS = 1_000;

// The server has closed all that it opened: a timer that a page left behind does not keep the process alive.
if (words[0] === 'serve') setTimeout(() => process.exit(), LAST_WORDS).unref();
