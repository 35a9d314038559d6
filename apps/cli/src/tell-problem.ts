import type { OperationFault } from '@sahakarya/server';
import { systemFault } from '@sahakarya/server/system-fault';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { writeJson } from './output/json.ts';
import { counted, whole } from './output/numbers.ts';
import { styleOf } from './output/style.ts';
import { wrappedLine } from './output/text-width.ts';
import { FaultyFolder, type FolderRole, Stopped, WrongUse } from './problems.ts';
import type { Terminal } from './terminal/terminal.ts';

const TEXTS = {
  faulty: (role: FolderRole, folder: string, count: number) =>
    role === 'output'
      ? `The folder ${folder} cannot be written`
      : `The ${role} ${folder} has ${counted(count, 'fault', 'faults')}`,
  nothingWritten: 'Nothing was written',
  more: (count: number) => `… and ${whole(count)} more.`,
  stopped: 'Stopped. Nothing was written.',
  unexpected: (message: string) =>
    `A mistake in the program stopped it: ${message}. To see where, run it again with SAHAKARYA_DEBUG=1.`,
} as const;

/** Commands that write a folder. */
const WRITERS: readonly (string | undefined)[] = ['plan', 'new', 'tour'];

/**
 * Tells the user what kept a command from its end: to stderr, or with --json as a document to stdout.
 *
 * @returns the exit code that goes with it
 */
export async function tellProblem(
  terminal: Terminal,
  problem: unknown,
  words: readonly string[],
): Promise<ExitCode> {
  const told = await toldProblem(problem, words);
  const { red } = styleOf(terminal.err);
  if (words.includes('--json')) writeJson(terminal, { command: words[0] ?? '', ok: false, ...told.document });
  else {
    const [first = '', ...others] = told.lines;
    terminal.err.write(`${red(wrappedLine(terminal.err, first))}\n`);
    for (const line of others) terminal.err.write(`${wrappedLine(terminal.err, line)}\n`);
  }
  if (terminal.debug && problem instanceof Error) terminal.err.write(`${problem.stack}\n`);
  return told.code;
}

interface Told {
  readonly code: ExitCode;
  readonly lines: readonly string[];
  readonly document: object;
}

async function toldProblem(problem: unknown, words: readonly string[]): Promise<Told> {
  if (problem instanceof FaultyFolder) {
    const { equalFaults, equalFaultText } = await import('@sahakarya/scenario');
    const { role, folder, faults, count, hint } = problem;
    const title = [
      TEXTS.faulty(role, folder, count),
      ...(WRITERS.includes(words[0]) ? [TEXTS.nothingWritten] : []),
    ];
    const more = count > faults.length ? [TEXTS.more(count - faults.length)] : [];
    return {
      code: EXIT.faultyFolder,
      lines: [
        `${title.join('. ')}.`,
        ...equalFaults(faults).map(equalFaultText),
        ...more,
        ...(hint === undefined ? [] : [hint]),
      ],
      document: { [role]: folder, count, faults },
    };
  }
  const fault = isOperationFault(problem) ? problem : systemFault(problem);
  if (fault !== undefined) {
    const { code, parameters, message, mend } = fault;
    return {
      code: EXIT.cannotRun,
      lines: [`${message}.`, `${mend}.`],
      document: { code, message, mend, parameters },
    };
  }
  if (problem instanceof WrongUse)
    return { code: EXIT.wrongUse, lines: [problem.message], document: { message: problem.message } };
  if (problem instanceof Stopped)
    return { code: EXIT.stopped, lines: [TEXTS.stopped], document: { message: TEXTS.stopped } };
  const message = TEXTS.unexpected(problem instanceof Error ? problem.message : String(problem));
  return { code: EXIT.unexpected, lines: [message], document: { message } };
}

/** Known by its name: the server's code is loaded by the commands that need it alone. */
function isOperationFault(problem: unknown): problem is OperationFault {
  return problem instanceof Error && problem.name === 'OperationFault';
}
