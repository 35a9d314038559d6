import { IMPORT_FAULTS, type ImportFaultCode, type InputFault } from '@sahakarya/contract';
import { filled } from '../../platform/filled.ts';

/** What is told; all are counted. */
const MOST_TOLD = 100;
/** Longest part of a value that is told. */
const MOST_OF_VALUE = 100;

/** Faults of a file, as they are found. */
export class FaultList {
  readonly told: InputFault[] = [];
  count = 0;

  /**
   * @param row counted as a spreadsheet does, 1 being the header; undefined where the file as a whole is meant
   * @param column as the header names it; undefined where the row as a whole is meant
   */
  add(
    code: ImportFaultCode,
    place: {
      readonly row?: number;
      readonly column?: string | undefined;
      readonly value?: string | undefined;
    },
    parameters: Readonly<Record<string, string | number>> = {},
  ): void {
    this.count += 1;
    if (this.told.length >= MOST_TOLD) return;
    const { row, column, value } = place;
    const where = row === undefined ? 'file' : `row ${row}`;
    const { says, mend } = IMPORT_FAULTS[code];
    this.told.push({
      path: column === undefined ? where : `${where}, ${column}`,
      code,
      ...(value === undefined ? {} : { value: value.slice(0, MOST_OF_VALUE) }),
      says: filled(says, parameters),
      mend: filled(mend, parameters),
    });
  }
}
