import { expect, test } from 'vitest';
import { examineNode } from './examine-node.ts';

test.each([
  ['18.20.8', '2026-11-28', 'bad'],
  ['20.19.5', '2026-11-28', 'bad'],
  ['20.20.2', '2026-04-30', 'good'],
  ['20.20.2', '2026-05-01', 'note'],
  ['22.20.0', '2027-04-30', 'good'],
  ['22.20.0', '2027-05-01', 'note'],
  ['24.22.3', '2026-11-28', 'good'],
  ['25.9.0', '2026-11-28', 'note'],
  ['26.12.1', '2026-11-28', 'good'],
  ['27.0.0', '2027-11-28', 'good'],
])('Node %s on %s is %s', (version, day, verdict) => {
  expect(examineNode(version, new Date(`${day}T12:00:00Z`))).toMatchObject({ about: 'Node', verdict });
});

test('a Node without security fixes is told with the day and the mend, and fails nothing', () => {
  expect(examineNode('20.20.2', new Date('2026-11-28T12:00:00Z'))).toEqual({
    about: 'Node',
    verdict: 'note',
    says: '20.20.2 has had no security fixes since 2026-04-30',
    mend: 'Install Node 24 from https://nodejs.org: it has fixes until 2028-04-30',
  });
});
