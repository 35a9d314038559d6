import { expect, test } from 'vitest';
import { readMigrations } from './read-migrations.ts';

/** A sentence for every number that several migrations have, or that none has. */
function faultsOf(names: readonly string[]): string[] {
  const numbers = names.map((name) => Number(name.slice(0, 4)));
  return Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at + 1).flatMap((number) => {
    const own = names.filter((_, at) => numbers[at] === number);
    if (own.length === 1) return [];
    const told = String(number).padStart(4, '0');
    return own.length === 0
      ? [`no migration has the number ${told}`]
      : [`the number ${told} is that of ${own.join(' and ')}: the later one takes the next that is free`];
  });
}

test('every migration has a number of its own, and none is left out', () => {
  expect(faultsOf(readMigrations().map(({ name }) => name))).toEqual([]);
});

test('two that were written at the same time are named', () => {
  expect(faultsOf(['0001-a', '0002-parties', '0002-needs', '0004-deals'])).toEqual([
    'the number 0002 is that of 0002-parties and 0002-needs: the later one takes the next that is free',
    'no migration has the number 0003',
  ]);
});
