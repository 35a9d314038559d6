/** Where text goes. */
export interface Screen {
  readonly write: (text: string) => void;
  /** A person looks on: a progress bar makes sense. */
  readonly isTerminal: boolean;
  readonly hasColours: boolean;
  /** Text is wrapped there. */
  readonly columns: number;
}

/** All that a command may know of the world around it. */
export interface Terminal {
  /** Results. */
  readonly out: Screen;
  /** Progress, time taken, errors. */
  readonly err: Screen;
  /** How the user calls this program, for commands to copy: `sahakarya` or `npx sahakarya`. */
  readonly program: string;
  /** Settings of the platform that come from outside. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly folder: string;
  /**
   * From the first call on, the signal is aborted when the user wants to stop, for commands that must not end half
   * way. Without a call, Ctrl-C ends the process at once.
   */
  readonly stopSignal: () => AbortSignal;
  /** Show where in the program an unexpected error came from. */
  readonly debug: boolean;
}
