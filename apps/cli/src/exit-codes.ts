/** What the program says to whoever called it. README.md has the same table. */
export const EXIT = {
  /** Done; or: the plan holds. */
  done: 0,
  /** The plan does not hold for this scenario and policy. */
  planFails: 1,
  /** The command line is wrong: an unknown command, option, world or destination, or something is missing. */
  wrongUse: 2,
  /** A folder is wrong: a scenario or plan with faults, or an output folder that cannot be written. */
  faultyFolder: 3,
  /** It cannot run here: a setting, the data folder, the database, the port, a full disk or a limit of the system. */
  cannotRun: 4,
  /** A mistake in the program. */
  unexpected: 70,
  /** Stopped by Ctrl-C; nothing is half written. */
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
