import { expect, test } from 'vitest';
import { roomOf } from '../../../figures/data-table/column-class.ts';
import { csvOf } from '../../../figures/data-table/csv-of.ts';
import { rendered } from '../../../figures/testing/rendered.tsx';
import type { TableSort } from '../address/studio-address.ts';
import { RESULTS, ROWS } from '../testing/small-studio.ts';
import { withLimits } from './destination-rows.ts';
import { useGainsTable } from './use-gains-table.ts';
import { usePlanTable } from './use-plan-table.ts';

const LIMITED = withLimits(ROWS, Uint8Array.of(4, 2, 1));

const ORIGIN = { sources: ['mine'], licences: ['CC0'] };

function PlanFile() {
  return csvOf(usePlanTable(LIMITED, 1, RESULTS), ORIGIN);
}

function GainsFile() {
  return csvOf(useGainsTable(ROWS), ORIGIN);
}

/** The columns that a phone shows beside the first one, with the least room that they need. */
function Rooms({ by }: { readonly by: TableSort['by'] }) {
  const view = { ...RESULTS.view, sort: { by, descending: true } };
  const { columns } = usePlanTable(LIMITED, 1, { ...RESULTS, view });
  const shown = columns.filter(({ onPhone }) => onPhone !== undefined);
  return shown.map((column) => `${column.key} ${roomOf(column, columns)}`).join(', ');
}

const lines = (html: string) => html.trim().split('\r\n');

test('the file of the table has keys to join by, names, people and whole doses', () => {
  expect(lines(rendered(<PlanFile />))).toEqual([
    'destination,name,income_group,people,doses_per_100_start,doses_per_100_baseline,doses_per_100,doses,gain_per_100,held_back_by,held_back_by_words,start_assumed,source,licence',
    'TCD,Chad,LIC,10000,1,6,21,2000,15,capacity,&quot;Capacity: 1,000&quot;,,mine,CC0',
    'FRA,France,HIC,50000000,0,20,10,5000000,-10,supply,Supply,yes,mine,CC0',
    'NOR,The north,north,1000,50,60,60,100,0,ceiling,Target reached,,mine,CC0',
  ]);
});

test('so has the file of gains, with the doses that each has more or fewer', () => {
  const [head, chad] = lines(rendered(<GainsFile />));
  expect(head).toBe(
    'destination,name,income_group,doses_per_100_baseline,doses_per_100,doses_more,gain_per_100,source,licence',
  );
  expect(chad).toBe('TCD,Chad,LIC,6,21,1500,15,mine,CC0');
});

test.each([
  ['name', ['plan narrow', 'doses phone']],
  ['plan', ['plan narrow', 'doses phone']],
  ['doses', ['plan phone', 'doses narrow']],
  ['gain', ['plan phone', 'gain narrow']],
  ['people', ['people narrow', 'plan phone']],
  ['start', ['start narrow', 'plan phone']],
] as const)(
  'on the narrowest phone, too, rows in order of %s show what they are in order of',
  (by, shown) => {
    const rooms = rendered(<Rooms by={by} />).split(', ');
    expect(rooms).toEqual(shown);
  },
);
