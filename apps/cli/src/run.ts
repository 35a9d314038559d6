import { requireLimits } from '@sahakarya/server/system-limits';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { writeJson } from './output/json.ts';
import { sahakarya } from './program.ts';
import type { Session } from './session.ts';
import { tellProblem } from './tell-problem.ts';

/**
 * Runs the program with its arguments, and tells the user what kept a command from its end.
 *
 * @returns the exit code
 */
export async function run(words: readonly string[], session: Session): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  try {
    requireLimits();
    const program = sahakarya(session, (ended) => {
      code = ended;
    });
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (problem) {
    if (problem instanceof CommanderError) return endOfCommander(session, problem, words);
    return await tellProblem(session, problem, words);
  }
}

/** Commander has told the user already; it ends with 0 after help or version that was asked for. */
function endOfCommander(
  session: Session,
  { exitCode, message }: CommanderError,
  words: readonly string[],
): ExitCode {
  if (exitCode === 0) return EXIT.done;
  if (words.includes('--json')) writeJson(session, { command: words[0] ?? '', ok: false, message });
  return EXIT.wrongUse;
}
