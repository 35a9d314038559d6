import { fileURLToPath } from 'node:url';
import type { Model, Sharing } from '@sahakarya/planner';
import { faultText, readScenario, type Scenario, toModel } from '@sahakarya/scenario';

export const WORLD_FOLDER: string = fileURLToPath(
  new URL('../../../reference/worlds/world-2021-08', import.meta.url),
);

/**
 * Doses that the world's plan gives in all, found by independent planners (reference/worlds/world-2021-08/README.md).
 */
export const WORLD_DOSES: Readonly<Record<Sharing, number>> = {
  own: 8_134_265_936,
  surplus: 8_162_765_718,
  pooled: 6_160_439_989,
};

export const SHARING_RULES: readonly Sharing[] = ['pooled', 'surplus', 'own'];

export function readWorld(): Scenario {
  const read = readScenario(WORLD_FOLDER);
  if (!read.ok) throw new Error(read.faults.map(faultText).join('\n'));
  return read.value;
}

export function worldModel(sharing: Sharing): Model {
  const model = toModel(readWorld());
  return { ...model, policy: { ...model.policy, sharing } };
}
