import type { InputFault } from '@sahakarya/contract';

/** Parameters of the API that are options of the command. */
const PARAMETERS = /\b(known_on|with_impossible|only_new|take_back)\b(?:=true)?/g;

/** A fault whose mend names options as the command has them, rather than as the API has. */
export function inOwnOptions(fault: InputFault): InputFault {
  return {
    ...fault,
    mend: fault.mend.replace(PARAMETERS, (_, name: string) => `--${name.replaceAll('_', '-')}`),
  };
}
