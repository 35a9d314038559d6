import type { PartyKey } from '../../command/ids.ts';
import { present, type Talk } from '../talk.ts';

/** Whether all parties of a talk, but one that is leaving, are among those who agreed. */
export function everybodyHas(talk: Talk, agreed: readonly PartyKey[], leaving?: PartyKey): boolean {
  const keys: readonly string[] = agreed;
  return present(talk).every((key) => key === leaving || keys.includes(key));
}
