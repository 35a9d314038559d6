import { Destination, listOf } from '@sahakarya/contract';
import type { Platform } from './start-platform.ts';

/** Keys of all destinations that a platform has. */
export async function destinationKeys({ address }: Platform): Promise<string[]> {
  const answer = await fetch(`${address}/api/v1/destinations?limit=1000`);
  const { rows } = listOf(Destination).parse(await answer.json());
  return rows.map(({ destination }) => destination);
}
