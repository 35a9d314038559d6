import { expect, test } from 'vitest';
import type { RegisterRoutes } from '../services.ts';
import { smallApplication } from '../testing/small-application.ts';
import { MetricRegistry } from './metric-registry.ts';

const OUTCOMES = { outcome: ['taken', 'refused'], by: ['hand', 'machine'] } as const;

test('what a capability counts shows at /metrics, from the start', async () => {
  let count: (outcome: 'taken' | 'refused') => void = () => undefined;
  const routes: RegisterRoutes = (_app, { metrics }) => {
    const deeds = metrics.counter({ name: 'deeds', help: 'Deeds', labels: OUTCOMES });
    count = (outcome) => deeds({ outcome, by: 'hand' });
  };
  const app = await smallApplication({ routes: [routes] });
  const told = async () => {
    const { body } = await app.inject('/metrics');
    return body.split('\n').filter((line) => line.startsWith('sahakarya_deeds'));
  };
  expect(await told()).toEqual([
    'sahakarya_deeds_total{outcome="taken",by="hand"} 0',
    'sahakarya_deeds_total{outcome="taken",by="machine"} 0',
    'sahakarya_deeds_total{outcome="refused",by="hand"} 0',
    'sahakarya_deeds_total{outcome="refused",by="machine"} 0',
  ]);
  count('refused');
  count('refused');
  expect(await told()).toContain('sahakarya_deeds_total{outcome="refused",by="hand"} 2');
  // Another application of the same process counts for itself.
  const other = await smallApplication({ routes: [routes] });
  expect((await other.inject('/metrics')).body).toContain('outcome="refused",by="hand"} 0');
});

test.each(['', 'Deeds', 'deeds-done', 'deeds_', '_deeds', 'deeds_total', 'deeds 2', 'sahakarya__deeds'])(
  'no counter is called %j',
  (name) => {
    expect(() => new MetricRegistry().counter({ name, help: 'Deeds', labels: {} })).toThrow(/no name/);
  },
);

test('a name is taken once', () => {
  const registry = new MetricRegistry();
  registry.counter({ name: 'deeds', help: 'Deeds', labels: {} });
  expect(() => registry.counter({ name: 'deeds', help: 'Others', labels: {} })).toThrow(/deeds/);
});
