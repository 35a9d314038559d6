import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API_ROOT, PlanWithFiles, ScenarioWithFiles } from '@sahakarya/contract';
import { parsePlan, parseScenario, withPolicy } from '@sahakarya/scenario';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { contentHash } from './content-hash.ts';
import { loadWorlds } from './load-worlds.ts';
import { planScenarios } from './plan-scenarios.ts';
import { plansOf } from './plans-of.ts';

const WORLDS = fileURLToPath(new URL('../../../../../reference/worlds/', import.meta.url));
const { app, database } = await referenceApplication();
const now = () => NOW;
await loadWorlds(database, WORLDS, now);

const Scenarios = z.object({ rows: z.array(z.object({ scenario: z.string(), name: z.string() })) });
const Plans = z.object({
  rows: z.array(z.object({ plan: z.string(), scenario: z.string(), sharing: z.string() })),
});

const scenarios = async () => Scenarios.parse((await app.inject(`${API_ROOT}/scenarios`)).json()).rows;
const plans = async () => Plans.parse((await app.inject(`${API_ROOT}/plans`)).json()).rows;

/** The files of a folder, over the API, each checked by its hash. */
async function download(kind: 'scenarios' | 'plans', hash: string): Promise<Map<string, Uint8Array>> {
  const answer = (await app.inject(`${API_ROOT}/${kind}/${hash}`)).json();
  const { files } = (kind === 'scenarios' ? ScenarioWithFiles : PlanWithFiles).parse(answer.data);
  const folder = new Map<string, Uint8Array>();
  for (const { file, bytes } of files) {
    const { rawPayload } = await app.inject(`${API_ROOT}/${kind}/${hash}/files/${file}`);
    expect(rawPayload).toHaveLength(bytes);
    folder.set(file, rawPayload);
  }
  return folder;
}

test('the worlds are there under the hash that standard tools give, once', async () => {
  await loadWorlds(database, WORLDS, now);
  expect((await scenarios()).map(({ name }) => name).sort()).toEqual(['covax-round-1', 'world-2021-08']);
  for (const { scenario } of await scenarios()) {
    const files = await download('scenarios', scenario);
    expect(contentHash(files)).toBe(scenario);
    const folder = mkdtempSync(join(tmpdir(), 'sahakarya-hash-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    expect(readdirSync(folder)).toHaveLength(files.size);
    const shell = spawnSync('sh', ['-c', 'LC_ALL=C sha256sum * | sha256sum'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(shell.stdout.split(' ')[0]).toBe(scenario);
  }
});

test('each gets its plans once, and a plan that is downloaded is one of its scenario', async () => {
  await planScenarios(database, now, plansOf);
  const first = await plans();
  await planScenarios(database, now, plansOf);
  expect(await plans()).toEqual(first);
  const names = new Map((await scenarios()).map(({ scenario, name }) => [scenario, name]));
  expect(first.map(({ scenario, sharing }) => `${names.get(scenario)} ${sharing}`).sort()).toEqual([
    'covax-round-1 pooled',
    'world-2021-08 own',
    'world-2021-08 pooled',
    'world-2021-08 surplus',
  ]);
  for (const { plan, scenario, sharing } of first) {
    const read = parseScenario(await download('scenarios', scenario));
    if (!read.ok) throw new Error('the scenario has faults');
    const asked = withPolicy(read.value, [`sharing=${sharing}`]);
    if (!asked.ok) throw new Error('the policy has faults');
    const parsed = parsePlan(await download('plans', plan), asked.value);
    expect(parsed.ok, JSON.stringify(parsed.ok ? '' : parsed.faults.slice(0, 3))).toBe(true);
  }
});
