import type { InputFault } from '@sahakarya/contract';
import type { FaultList } from './fault-list.ts';

/** A file has faults, and nothing of it was imported. */
export class RefusedImport extends Error {
  override readonly name = 'RefusedImport';
  /** The first ones. */
  readonly faults: readonly InputFault[];
  readonly count: number;

  constructor({ told, count }: FaultList) {
    super(`faults in the file: ${count}`);
    this.faults = told;
    this.count = count;
  }
}
