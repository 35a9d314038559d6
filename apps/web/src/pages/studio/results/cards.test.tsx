import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../../figures/testing/rendered.tsx';
import { FIRST_VIEW } from '../address/studio-address.ts';
import { JUDGED, RESULTS, ROWS, WEEKS } from '../testing/small-studio.ts';
import { CoursesCard } from './courses-card.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { DestinationsCard } from './destinations-card.tsx';
import { GainsCard } from './gains-card.tsx';
import { StockCard } from './stock-card.tsx';

/** Texts of a table's cells, by row. */
function cellsOf(html: string): string[][] {
  const body = /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<!--.*?-->|<[^>]+>/g, '').trim(),
    ),
  );
}

test('coverage as a table has a row for the start and each milestone, plan beside baseline', () => {
  const html = rendered(
    <CoverageCard {...RESULTS} {...JUDGED} view={{ ...FIRST_VIEW, coverage: 'table' }} />,
  );
  expect(cellsOf(html).map(([day = '', ...rates]) => [day, ...rates.slice(0, 2)])).toEqual([
    ['1\u00a0Aug 2021', '1.0', '1.0'],
    ['8\u00a0Aug 2021', '11.0', '1.0'],
    ['15\u00a0Aug 2021', '21.0', '6.0'],
    ['15\u00a0Aug 2021with one milestone', '31.0', ''],
  ]);
});

test('where a plan has several milestones, the table ends with what a single one would come to', () => {
  const tableOf = (judged: Partial<typeof JUDGED>) => (
    <CoverageCard {...RESULTS} {...JUDGED} {...judged} view={{ ...FIRST_VIEW, coverage: 'table' }} />
  );
  const lastOf = (judged: Partial<typeof JUDGED>) => cellsOf(rendered(tableOf(judged))).at(-1);
  expect(lastOf({})).toEqual(['15\u00a0Aug 2021with one milestone', '31.0', '', '18.0', '', '']);
  expect(lastOf({ oneMilestone: undefined })?.slice(0, 4)).toEqual([
    '15\u00a0Aug 2021with one milestone',
    '…',
    '',
    '…',
  ]);
  expect(wordsOf(tableOf({}))).toContain('at each of its 2 milestones');
});

test('with one milestone there is no second end, and the one that there is is told', () => {
  const only = { milestones: Int32Array.of(2), oneMilestone: Float64Array.of(2_000, 5_000_000, 100) };
  const card = <CoverageCard {...RESULTS} {...only} view={{ ...FIRST_VIEW, coverage: 'table' }} />;
  expect(cellsOf(rendered(card)).map(([day]) => day)).toEqual(['1\u00a0Aug 2021', '15\u00a0Aug 2021']);
  expect(wordsOf(card)).toContain('This plan has one milestone, its end');
});

test('milestones are those of the plan, whatever the scenario’s own are', () => {
  const html = rendered(
    <CoverageCard
      {...RESULTS}
      {...JUDGED}
      opened={{ ...RESULTS.opened, milestones: Int32Array.of(2) }}
      view={{ ...FIRST_VIEW, coverage: 'table' }}
    />,
  );
  expect(cellsOf(html)).toHaveLength(4);
});

test('groups of the scenario’s own without a World Bank one beside them are named below', () => {
  expect(wordsOf(<CoverageCard {...RESULTS} {...JUDGED} />)).toContain(
    '1 place without a panel: north, 1,000 people.',
  );
});

test('gains as a table begin with who gains most, losses with a true minus', () => {
  const html = rendered(<GainsCard {...RESULTS} rows={ROWS} view={{ ...FIRST_VIEW, gains: 'table' }} />);
  const told = cellsOf(html).map(([name, , baseline, plan, more, gain]) => [
    name,
    baseline,
    plan,
    more,
    gain,
  ]);
  expect(told).toEqual([
    ['Chad', '6.0', '21.0', '+1,500', '+15.0'],
    ['The north', '60.0', '60.0', '0', '0.0'],
    ['France', '20.0', '10.0', '−5,000,000', '−10.0'],
  ]);
  expect(wordsOf(<GainsCard {...RESULTS} rows={ROWS} />)).toContain('1 destination gains; 1 receives fewer');
});

test('where nobody gains or loses, that is the finding', () => {
  const same = ROWS.map((row) => ({ ...row, plan: row.baseline, more: 0 }));
  expect(wordsOf(<GainsCard {...RESULTS} rows={same} />)).toContain(
    'No destination gains or loses against the baseline',
  );
});

test('the map has countries alone, and says who is not on it; without a country there is the table', () => {
  expect(wordsOf(<GainsCard {...RESULTS} rows={ROWS} />)).toContain('Not on the map: The north.');
  const invented = ROWS.map((row) => ({ ...row, isCountry: false }));
  const html = rendered(<GainsCard {...RESULTS} rows={invented} />);
  expect(html).not.toContain('bubble-map');
  expect(cellsOf(html)).toHaveLength(3);
});

const LIMITS = Uint8Array.of(0, 0, 0, 4, 2, 1);
const table = (view: Partial<typeof FIRST_VIEW> = {}, limits: Uint8Array | undefined = LIMITS) => (
  <DestinationsCard {...RESULTS} rows={ROWS} limits={limits} view={{ ...FIRST_VIEW, ...view }} />
);

/** Columns of the table of destinations. */
const [PEOPLE, START, DOSES, GAIN, LIMIT] = [2, 3, 6, 7, 8];

test('the table of destinations has people and doses of each, and of all together', () => {
  const html = rendered(table());
  expect(cellsOf(html).map((row) => [row[0], row[PEOPLE], row[DOSES]])).toEqual([
    ['Chad', '10,000', '2,000'],
    ['The north', '1,000', '100'],
    ['France', '50,000,000', '5,000,000'],
  ]);
  const [, sums = ''] = /<tfoot>(.*?)<\/tfoot>/s.exec(html) ?? [];
  expect(sums).toMatch(/Together.*50,011,000.*5,002,100/s);
});

test('a start that the scenario has no doses for is taken as 0, and says so without claiming a report', () => {
  const html = rendered(table());
  const starts = cellsOf(html).map((row) => [row[0], row[START]]);
  const why = 'taken as 0: the scenario has no doses given here';
  expect(starts).toEqual([
    ['Chad', '1.0'],
    ['The north', '50.0'],
    ['France', `0.0 (${why})`],
  ]);
  expect(html).toContain(`<span class="pale" title="${why}">0.0`);
  expect(wordsOf(table())).toContain('Pale at the start (1 destination): taken as 0');
  const known = ROWS.map((row) => ({ ...row, isStartAssumed: false }));
  expect(wordsOf(<DestinationsCard {...RESULTS} rows={known} limits={LIMITS} />)).not.toContain('Pale');
});

test('every head of a figure names its unit', () => {
  const heads = (html: string) =>
    [...html.matchAll(/<th scope="col"[^>]*column-(number|bar)[^>]*>(.*?)<\/th>/gs)].map(([, , head = '']) =>
      head.replace(/<[^>]+>/g, ''),
    );
  const gains = rendered(<GainsCard {...RESULTS} rows={ROWS} view={{ ...FIRST_VIEW, gains: 'table' }} />);
  for (const html of [rendered(table()), gains]) {
    expect(heads(html).length).toBeGreaterThan(3);
    for (const head of heads(html)) expect(head).toMatch(/per 100|Per 100|People|Doses/);
  }
});

test('a long table begins with those that its title names, then the rows in their order, until all are asked for', () => {
  const many = Array.from({ length: 30 }, (_, at) =>
    ROWS.slice(0, 1).map((row) => ({
      ...row,
      key: `D${at}`,
      row: at,
      name: `District ${at}`,
      plan: 100 - at,
      people: at,
    })),
  ).flat();
  const limits = Uint8Array.from(many, (_, at) => (at >= 20 ? 4 : 1));
  const names = (view: Partial<typeof FIRST_VIEW> = {}) =>
    cellsOf(
      rendered(
        <DestinationsCard {...RESULTS} rows={many} limits={limits} view={{ ...FIRST_VIEW, ...view }} />,
      ),
    ).map(([name]) => name?.replace('District ', ''));
  expect(names()).toEqual(['29', '28', '27', '26', '0', '1', '2', '3', '4', '5']);
  expect(names({ allRows: true })).toHaveLength(30);
  expect(names({ find: 'district' })).toHaveLength(30);
  expect(names({ sort: { by: 'people', descending: true } }).slice(0, 2)).toEqual(['29', '28']);
});

test('the mark of the order says the one that the rows have; rows that a title leads have none', () => {
  const marked = (view: Partial<typeof FIRST_VIEW>, limits: Uint8Array) => {
    const html = rendered(table(view, limits));
    const heads = [...html.matchAll(/<th scope="col"[^>]*?(?:aria-sort="(\w+)")?>/g)].map(([, sort]) => sort);
    const column = heads.findIndex((sort) => sort === 'ascending' || sort === 'descending');
    expect(html.match(/<svg width="10"/g) ?? []).toHaveLength(column === -1 ? 0 : 1);
    return { names: cellsOf(html).map(([name]) => name), column, direction: heads[column] };
  };
  const franceHeldBack = Uint8Array.of(0, 0, 0, 1, 4, 1);
  const led = marked({}, franceHeldBack);
  expect(led).toEqual({ names: ['France', 'Chad', 'The north'], column: -1, direction: undefined });
  const asked = marked({ allRows: true }, franceHeldBack);
  expect(asked).toEqual({ names: ['Chad', 'The north', 'France'], column: GAIN, direction: 'descending' });
  expect(marked({}, LIMITS)).toEqual(asked);
  const byPeople = marked({ sort: { by: 'people', descending: false } }, franceHeldBack);
  expect(byPeople).toEqual({
    names: ['The north', 'Chad', 'France'],
    column: PEOPLE,
    direction: 'ascending',
  });
});

test('a head leads away from what the title leads, to the order itself', () => {
  const html = rendered(table());
  const asked = [...html.matchAll(/class="sort-link" href="\?([^"]+)"/g)];
  expect(asked).not.toEqual([]);
  for (const [, href = ''] of asked) expect(href).toContain('allRows=true');
});

test('the table of destinations says what holds each back, and by how many doses a week', () => {
  const cells = cellsOf(rendered(table()));
  expect(cells.map((row) => [row[0], row[LIMIT]])).toEqual([
    ['Chad', expect.stringContaining('1,000')],
    ['The north', 'Target reached'],
    ['France', 'Supply'],
  ]);
});

test('until limits are known they are said to be worked out', () => {
  const cells = cellsOf(rendered(<DestinationsCard {...RESULTS} rows={ROWS} limits={undefined} />));
  expect(cells.map((row) => row[LIMIT])).toEqual(Array(3).fill('Working it out'));
});

test('the table is filtered, counted and sorted as the view says', () => {
  const names = (view: Partial<typeof FIRST_VIEW>) => cellsOf(rendered(table(view))).map(([name]) => name);
  expect(names({ find: 'fra' })).toEqual(['France']);
  expect(names({ group: 'north' })).toEqual(['The north']);
  expect(names({ limit: 'capacity' })).toEqual(['Chad']);
  expect(names({ sort: { by: 'name', descending: false } })).toEqual(['Chad', 'France', 'The north']);
  expect(wordsOf(table({ find: 'fra' }))).toContain('1 destination of 3');
});

test('a filter that leaves nothing says so, and offers to show all', () => {
  const html = rendered(table({ find: 'zzz' }));
  expect(html).toContain('No destination is like that');
  expect(html).not.toContain('<table>');
  expect(html).toMatch(/empty-state.*<button type="button" class="button">/s);
});

test('heads lead to the table ordered by them, figures from the highest down and names from A on', () => {
  const html = rendered(table());
  const orders = [...html.matchAll(/class="sort-link" href="\?sort=([^"&]+)/g)].map(([, order = '']) =>
    JSON.parse(decodeURIComponent(order)),
  );
  expect(orders).toContainEqual({ by: 'name', descending: false });
  expect(orders).toContainEqual({ by: 'gain', descending: true });
});

test('courses that a group had at the start, reaches on a day, or does not reach are three things', () => {
  const [low = []] = cellsOf(rendered(<CoursesCard {...RESULTS} />));
  expect(low.slice(1, 4)).toEqual(['Before start', '8\u00a0Aug 2021', 'After the end']);
});

test('the table of courses has every group of the scenario, those of its own too', () => {
  const groups = cellsOf(rendered(<CoursesCard {...RESULTS} />)).map(([group]) => group);
  expect(groups).toEqual(['Low', 'High', 'north']);
});

test('a baseline’s day stands below only where it is another', () => {
  const later = { ...WEEKS, weeksUntilCourses: Int32Array.of(0, 2, -1, 2, 2, -1, -1, -1, -1) };
  expect(rendered(<CoursesCard {...RESULTS} />)).not.toContain('cell-below');
  expect(rendered(<CoursesCard {...RESULTS} baseline={later} />).match(/cell-below/g)).toHaveLength(1);
});

test('a small round is told to the dose, and a plan held against its start has no bar for it', () => {
  const stock = { atHand: 2_265_000, administered: 2_165_001, kept: 0, expired: 99_999 };
  const words = wordsOf(<StockCard {...RESULTS} plan={{ ...WEEKS, stock }} baseline={{ ...WEEKS, stock }} />);
  expect(words).toContain('99,999 doses expire, of 99,999 left');
  expect(words).toContain('2,165,001');
  expect(words).toContain('Baseline');
  const large = { ...WEEKS, stock: { atHand: 200_000_000, administered: 199_999_998, kept: 1, expired: 1 } };
  expect(wordsOf(<StockCard {...RESULTS} plan={large} baseline={large} />)).toContain(
    '1 dose expires, of 2 left',
  );
  const none = { ...WEEKS, stock: { ...stock, expired: 0 } };
  expect(wordsOf(<StockCard {...RESULTS} plan={none} baseline={none} />)).toContain(
    'No dose expires, and none is left',
  );
  const start = { ...WEEKS, stock: { atHand: 0, administered: 0, kept: 0, expired: 0 } };
  const alone = <StockCard {...RESULTS} isFromStart plan={{ ...WEEKS, stock }} baseline={start} />;
  expect(wordsOf(alone)).not.toContain('Baseline');
});

test('held against the start, gains are those who are given doses, and the table has no second start', () => {
  const html = rendered(<GainsCard {...RESULTS} isFromStart rows={ROWS} />);
  expect(html).toContain('1 destination is given doses; 1 is given none');
  expect(html).toContain('Baseline: the start, before anything of this plan is given.');
  const heads = [
    ...rendered(<DestinationsCard {...RESULTS} isFromStart rows={ROWS} limits={LIMITS} />).matchAll(
      /<th scope="col"/g,
    ),
  ];
  expect(heads).toHaveLength(8);
});

test('both bars of doses share one scale', () => {
  const html = rendered(
    <StockCard
      {...RESULTS}
      baseline={{
        ...WEEKS,
        stock: { atHand: 18_000_000, administered: 9_000_000, kept: 0, expired: 9_000_000 },
      }}
    />,
  );
  const used = [...html.matchAll(/class="stock-used"[^>]*width="([\d.]+)%"/g)].map(([, width]) =>
    Number(width),
  );
  expect(used[0]).toBeCloseTo(27.54, 1);
  expect(used[1]).toBeCloseTo(49.75, 1);
});
