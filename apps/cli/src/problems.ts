import type { Fault } from '@sahakarya/scenario';

/** What a folder is to the command that found faults in it. */
export type FolderRole = 'scenario' | 'plan' | 'output';

/** A folder, or the policy given for it, has faults: the first 100, and how many there are. */
export class FaultyFolder extends Error {
  override readonly name = 'FaultyFolder';
  readonly role: FolderRole;
  readonly folder: string;
  readonly faults: readonly Fault[];
  readonly count: number;
  /** What may help, where there is more to say than each fault does. */
  readonly hint: string | undefined;

  constructor(
    role: FolderRole,
    folder: string,
    { faults, count }: { readonly faults: readonly Fault[]; readonly count: number },
    hint?: string,
  ) {
    super(`${folder} has faults`);
    this.role = role;
    this.folder = folder;
    this.faults = faults;
    this.count = count;
    this.hint = hint;
  }
}

/** The command line asks for something that there is not; the message says what there is. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** The user stopped the command. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
