import { expect, test } from 'vitest';
import { readSettings } from '../../platform/settings/read-settings.ts';
import { examineLine } from './examine-network.ts';

test.each([
  ['postgresql://app:hunter2@db.example.org/sahakarya', 1],
  ['postgresql://app:hunter2@db.example.org/sahakarya?sslmode=disable', 1],
  ['postgresql://app:hunter2@db.example.org/sahakarya?sslmode=prefer', 1],
  ['postgresql://app:hunter2@db.example.org/sahakarya?application_name=a&sslmode=verify-full', 0],
  ['postgresql://app:hunter2@db.example.org/sahakarya?sslmode=require', 0],
  ['postgresql://app:hunter2@127.0.0.1/sahakarya', 0],
  ['postgresql://app:hunter2@[::1]:5433/sahakarya', 0],
  ['postgresql:///sahakarya?host=/var/run/postgresql', 0],
])('a line to the database without encryption is told, and no password: %s', (url, count) => {
  const findings = examineLine(readSettings({ DATABASE_URL: url, DATABASE_OWNER_URL: url }));
  expect(findings.map(({ verdict }) => verdict)).toEqual(Array(2 * count).fill('note'));
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});
