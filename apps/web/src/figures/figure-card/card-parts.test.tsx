import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../testing/rendered.tsx';
import type { FigureCardProps } from './card-state.ts';
import { FigureBody } from './figure-body.tsx';
import { FigureCard } from './figure-card.tsx';
import { Menu } from './menu.tsx';

const TABLE = {
  columns: [{ key: 'name', head: 'Group', csv: 'group', kind: 'text' as const }],
  rows: [{ key: 'LIC', cells: { name: { text: 'Low income' } } }],
};
const NOTHING = { ...TABLE, rows: [] };

const card = (props: Partial<FigureCardProps> = {}) => (
  <FigureCard
    id="gap"
    title="A finding"
    subtitle="Doses"
    sources={[{ text: 'OWID', href: '/sources#owid' }, { text: 'WHO' }]}
    table={TABLE}
    fileOrigin={{ sources: ['owid'], licences: ['CC-BY-4.0'] }}
    fileName="gap"
    address="http://localhost/figures/gap"
    {...props}
  >
    <p>the picture</p>
  </FigureCard>
);

test('sources are listed, with the way to what is known of them', () => {
  expect(wordsOf(card())).toContain('Source: OWID ; WHO');
  expect(rendered(card())).toContain('<bdi><a href="/sources#owid">OWID</a></bdi>');
});

test('a figure without a source claims none', () => {
  expect(wordsOf(card({ sources: [] }))).not.toContain('Source:');
});

test('views are a choice only where there are two', () => {
  const one = [{ view: 'chart', href: '?a' }] as const;
  const two = [...one, { view: 'table', href: '?b' }] as const;
  expect(rendered(card({ views: one, view: 'chart' }))).not.toContain('radiogroup');
  expect(rendered(card({ views: two, view: 'chart' }))).toContain('radiogroup');
});

test('a figure stands as deep as its page says, and is named by its heading', () => {
  expect(rendered(card())).toMatch(/aria-labelledby="gap-title".*<h2[^>]*id="gap-title"/s);
  expect(rendered(card({ headingLevel: 3 }))).toContain('<h3');
});

test('while newer figures are on their way the old ones say so', () => {
  expect(rendered(card({ busy: true }))).toContain('class="figure-body busy" aria-busy="true"');
  expect(rendered(card())).not.toContain('busy');
});

test('what can be embedded has its code; without a script the table is the API’s, else the figure itself', () => {
  expect(wordsOf(card())).not.toContain('Embed');
  expect(wordsOf(card({ embedAddress: 'http://localhost/embed/gap' }))).toContain('Embed');
  expect(rendered(card())).toContain('href="http://localhost/figures/gap" download="gap.csv"');
  expect(rendered(card({ csvHref: '/api/v1/x?format=csv' }))).toContain(
    'href="/api/v1/x?format=csv" download',
  );
});

test('a figure shows its picture, its table, or why there is neither', () => {
  const body = (props: Partial<Parameters<typeof FigureBody>[0]>) =>
    wordsOf(
      <FigureBody view="chart" table={TABLE} label="Doses" {...props}>
        <p>the picture</p>
      </FigureBody>,
    );
  expect(body({})).toBe('the picture');
  expect(body({ view: 'table' })).toContain('Low income');
  expect(body({ table: NOTHING })).toContain('There are no such figures here yet');
  expect(body({ view: 'table', table: NOTHING })).not.toContain('Group');
  expect(body({ none: 'Nobody had reported' })).toBe('Nobody had reported');
});

test('a menu opens without a script', () => {
  expect(rendered(<Menu label="Download">items</Menu>)).toMatch(
    /^<details class="menu"><summary[^>]*>Download/,
  );
  expect(
    rendered(
      <Menu label="Embed" wide>
        items
      </Menu>,
    ),
  ).toContain('class="menu wide"');
});
