import { requireLimits } from '@sahakarya/server/system-limits';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { writeJson } from './output/json.ts';
import { sahakarya } from './program/program.ts';
import { tellProblem } from './tell-problem.ts';
import type { Terminal } from './terminal/terminal.ts';

/**
 * Runs the program with its arguments, and tells the user what kept a command from its end.
 *
 * @returns the exit code
 */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  try {
    requireLimits();
    const program = sahakarya(terminal, (ended) => {
      code = ended;
    });
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (problem) {
    if (problem instanceof CommanderError) return endOfCommander(terminal, problem, words);
    return await tellProblem(terminal, problem, words);
  }
}

/** Commander has told the user already; it ends with 0 after help or version that was asked for. */
function endOfCommander(
  terminal: Terminal,
  { exitCode, message }: CommanderError,
  words: readonly string[],
): ExitCode {
  if (exitCode === 0) return EXIT.done;
  if (words.includes('--json')) writeJson(terminal, { command: words[0] ?? '', ok: false, message });
  return EXIT.wrongUse;
}
