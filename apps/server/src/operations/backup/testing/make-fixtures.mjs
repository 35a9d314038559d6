/**
 * `node apps/server/src/operations/backup/testing/make-fixtures.mjs [FOLDER]`, in a clone of a version that was
 * released and is built: makes what the test of upgrades begins with, in place of what is there. A data folder and a
 * backup of this version, with the reference data, an import with corrections and an operator's token, and every public
 * answer of the API. Takes some minutes, most of them for packing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { API_ROOT, ROUTE_NAMES, ROUTES } from '@sahakarya/contract';
import pg from 'pg';
import { fold, packed } from './folded-folder.mjs';

const COMMAND = fileURLToPath(new URL('../../../../cli/bin/sahakarya.js', import.meta.url));
const FOLDER = process.argv[2] ?? fileURLToPath(new URL('../fixtures/', import.meta.url));

/** Rows that are new, and rows that change what the reference data say. */
const IMPORT = [
  'location,iso_code,date,total_vaccinations,people_vaccinated,people_fully_vaccinated,total_boosters',
  'Chad,TCD,2021-08-05,25000,20000,5000,',
  'Chad,TCD,2021-08-12,31000,24000,7000,',
  'India,IND,2021-08-04,490000001,380000001,107000001,',
  'World,OWID_WRL,2021-08-05,4300000000,,,',
  '',
].join('\n');

/** What a running server leaves in its folder, and what tells where the folder lay. */
const LEFT_OUT = /^(claims|socket|postgres\.log.*)$|^postgres\/(postmaster\.(opts|pid)|pg_stat_tmp)$/;

/** Lists as a whole, beside the examples of the routes. */
const WHOLE_LISTS = [
  '/coverage/destinations?day=2021-08-05&limit=1000',
  '/coverage/destinations?day=2021-08-05&reading=revised&limit=1000',
  '/destinations?limit=1000',
  '/corrections?limit=1000',
  '/production?limit=10000',
  '/trade?limit=10000',
];

const scratch = mkdtempSync(join(tmpdir(), 'sahakarya-fixtures-'));
const data = join(scratch, 'data');
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SAHAKARYA_'))),
  PORT: '0',
  SAHAKARYA_LOG_LEVEL: 'silent',
  SAHAKARYA_DATA: data,
};

try {
  mkdirSync(FOLDER, { recursive: true });
  const server = spawn(process.execPath, [COMMAND, 'serve', '--json'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  await untilPlanned(address);
  writeFileSync(join(scratch, 'import.csv'), IMPORT);
  run('import', 'owid', join(scratch, 'import.csv'), '--known-on', '2023-10-25');
  run('token', '--name', 'an upgrade', '--days', '3650');
  rmSync(join(FOLDER, 'backup.tar'), { force: true });
  run('backup', join(FOLDER, 'backup.tar'));
  const answers = await answersOf(address);
  await leaveLittleLog();
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`the server ended with ${code}`);
  writeFileSync(join(FOLDER, 'answers.json.br'), packed(Buffer.from(JSON.stringify(answers))));
  writeFileSync(
    join(FOLDER, 'data-folder.br'),
    fold(data, (path) => !LEFT_OUT.test(path)),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string[]} words */
function run(...words) {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`sahakarya ${words.join(' ')} ended with ${status}: ${stderr}`);
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
async function addressOf({ stdout }) {
  let said = '';
  if (stdout === null) throw new Error('the server has no output');
  for await (const line of createInterface({ input: stdout })) {
    said += line;
    if (line === '}') return JSON.parse(said).address;
  }
  throw new Error(`the server did not start: ${said}`);
}

/**
 * The server plans the worlds that come with it, some seconds after it listens; the rule `own` comes last.
 * @param {string} address
 */
async function untilPlanned(address) {
  for (;;) {
    const { rows } = await (await fetch(`${address}${API_ROOT}/plans`)).json();
    if (rows.some((/** @type {{ sharing: string }} */ { sharing }) => sharing === 'own')) return;
    await pause(1_000);
  }
}

/**
 * Every public read by its address: JSON as it is, files by their sums.
 * @param {string} address
 * @returns {Promise<Record<string, unknown>>}
 */
async function answersOf(address) {
  /** @param {string} path */
  const read = (path) => fetch(address + API_ROOT + path);
  const { rows: plans } = await (await read('/plans')).json();
  const [{ plan, scenario }] = plans;
  const examples = ROUTE_NAMES.map((name) => ROUTES[name])
    .filter((route) => route.method === 'GET' && !('token' in route))
    .map(({ example }) => example.replace('{scenario}', scenario).replace('{plan}', plan))
    // Made at the moment of the request.
    .filter((path) => !path.startsWith('/data-package'));
  /** @type {Record<string, unknown>} */
  const answers = {};
  for (const path of [...new Set([...examples, ...WHOLE_LISTS])]) {
    const answer = await read(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
    const bytes = Buffer.from(await answer.arrayBuffer());
    answers[path] = isJson ? JSON.parse(bytes.toString()) : createHash('sha256').update(bytes).digest('hex');
  }
  return answers;
}

/** PostgreSQL's log of changes begins anew, and what is not needed for a start goes with the next stop. */
async function leaveLittleLog() {
  const { superuser: password } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));
  const host = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4];
  const client = new pg.Client({ host, port: 5432, user: 'postgres', password, database: 'postgres' });
  await client.connect();
  for (const statement of [
    'alter system set wal_recycle = off',
    "alter system set min_wal_size = '32MB'",
    'select pg_reload_conf()',
    'checkpoint',
    'select pg_switch_wal()',
    'checkpoint',
    'alter system reset all',
  ])
    await client.query(statement);
  await client.end();
}
