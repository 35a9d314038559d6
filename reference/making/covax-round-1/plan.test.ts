import { fileURLToPath } from 'node:url';
import { plan, ship } from '@sahakarya/planner';
import { toModel } from '@sahakarya/scenario';
import { expect, it } from 'vitest';
import { readParticipants } from '../tables/covax-round-1.ts';
import { GROUPS, membersOf } from './groups.ts';
import { roundScenario } from './scenario.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));

it('ships what COVAX published to 22 of 24 and 11 of 20 countries, each group in boxes of its own', async () => {
  const scenario = await roundScenario(SOURCES);
  const model = toModel(scenario);
  const shipments = ship(model, plan(model).administrations);

  const shipped = new Map<string | undefined, number>();
  for (const [row, doses] of shipments.doses.entries()) {
    const country = scenario.destinations[shipments.destination[row] ?? -1]?.destination;
    shipped.set(country, (shipped.get(country) ?? 0) + doses);
  }
  const participants = await readParticipants(SOURCES);
  const fits = GROUPS.map((group) => {
    const members = membersOf(group, participants);
    const same = members.filter(({ country, published }) => shipped.get(country) === published);
    return [group.vaccine, same.length, members.length];
  });
  expect(fits).toEqual([
    ['COVISHIELD', 22, 24],
    ['AZ', 11, 20],
  ]);
});
