import { expect, test } from 'vitest';
import { zonesWith } from './time-zones.ts';

test('zones have the names of today, each once, and one’s own stays as it is kept', () => {
  const zones = zonesWith('Asia/Calcutta');
  expect(zones).toEqual([...new Set(zones)].sort());
  for (const name of ['Asia/Kolkata', 'Europe/Kyiv', 'Asia/Kathmandu', 'Asia/Ho_Chi_Minh', 'UTC'])
    expect(zones).toContain(name);
  for (const name of ['Europe/Kiev', 'Asia/Katmandu', 'Asia/Saigon', 'Asia/Rangoon'])
    expect(zones).not.toContain(name);
  expect(zones).toContain('Asia/Calcutta');
});
