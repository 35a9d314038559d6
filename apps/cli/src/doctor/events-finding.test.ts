import { expect, it } from 'vitest';
import { findingOf } from './events-finding.ts';

it('says that all is what events make of it, or that there are none', () => {
  expect(findingOf({ things: 0, events: 0, differences: [], tables: [] })).toMatchObject({
    verdict: 'good',
    says: 'no party has done anything yet',
  });
  expect(findingOf({ things: 1, events: 2, differences: [], tables: [] })).toMatchObject({
    verdict: 'good',
    says: '1 thing is what 2 events make of them, and so are their tables',
  });
});

it('names what differs, five at most', () => {
  const of = (id: string) => ({ kind: 'party', id, version: 3, what: 'hash' }) as const;
  const table = { table: 'membership', missing: 1, extra: 0 };
  expect(findingOf({ things: 9, events: 9, differences: [of('ETH')], tables: [table] })).toMatchObject({
    verdict: 'bad',
    says: 'party ETH, version 3: the event is not what its hash stands for; table membership: 1 row is missing, 0 rows have no event',
    mend: expect.stringContaining('restore a backup'),
  });
  const differences = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(of);
  expect(findingOf({ things: 9, events: 9, differences, tables: [] }).says).toMatch(/; and 2 more$/);
});
