/**
 * `node scripts/newest-node/smoke.mjs`: a look at the newest Node beside the one that runs this. It plans to the same
 * bytes, serves, stops in order, and passes the tests of some rooms. Exits with 75 where it could not be had.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { fetchNode, NEWEST, NotHere } from './fetch-node.mjs';

/** EX_TEMPFAIL of sysexits.h: `.ci/run` counts it as neither passed nor failed. */
const NOT_RUN = 75;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = join(ROOT, 'apps/cli/bin/sahakarya.js');
const WORLD = 'world-2021-08';

/** What a reader of the first page asks for. */
const REQUESTS = [
  '/',
  '/readyz',
  '/studio',
  '/sources',
  '/hi/none',
  '/api/v1/observatory?day=2021-08-04',
  '/api/v1/destinations/IND',
  '/api/v1/coverage/destinations?day=2021-08-04',
  '/api/v1/coverage/destinations?day=2021-08-04&format=csv',
  '/api/v1/sources',
];

/** Random models in a test: a tenth of those that `npm test` draws. */
const SHARE = '0.1';
const TESTS = ['packages/vocabulary/', 'packages/planner/', 'apps/server/src/platform/'];

const folder = mkdtempSync(join(tmpdir(), 'sahakarya-newest-node-'));
try {
  const node = fetchNode(folder, process);
  console.log(`Node ${NEWEST.version} beside ${process.versions.node}`);
  planAlike(node);
  await serve(node);
  test(node);
} catch (error) {
  if (!(error instanceof NotHere)) throw error;
  console.log(`not run: ${error.message}`);
  process.exitCode = NOT_RUN;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} node */
function planAlike(node) {
  const [here, there] = [process.execPath, node].map((program, place) => {
    const out = join(folder, `plan-${place}`);
    const { status, stderr } = spawnSync(program, [COMMAND, 'plan', WORLD, '--out', out], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} does not plan: ${stderr}`);
    return readdirSync(out).map((file) => {
      const sum = createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex');
      return `${sum}  ${file}`;
    });
  });
  if (here === undefined || here.join('\n') !== there?.join('\n'))
    throw new Error(`the plans differ:\n${here?.join('\n')}\n\n${there?.join('\n')}`);
  console.log(`plans ${WORLD} to the same bytes: ${here.length} files`);
}

/** @param {string} node */
async function serve(node) {
  const server = spawn(node, [COMMAND, 'serve', '--json', '--port', '0', '--data', join(folder, 'data')], {
    env: { ...process.env, SAHAKARYA_LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    for await (const line of createInterface({ input: server.stdout })) {
      said += line;
      if (line === '}') break;
    }
    const { address } = JSON.parse(said);
    for (const path of REQUESTS) {
      const { status } = await fetch(address + path);
      const wanted = path === '/hi/none' ? 404 : 200;
      if (status !== wanted) throw new Error(`${path} is answered with ${status}`);
    }
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    const [code] = await ended;
    if (code !== 0) throw new Error(`the server ended with ${code}`);
  } finally {
    server.kill('SIGKILL');
  }
  console.log(`serves ${REQUESTS.length} requests, and stops in order`);
}

/** @param {string} node */
function test(node) {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(node, [vitest, 'run', '--project', 'rooms', '--reporter=dot', ...TESTS], {
    cwd: ROOT,
    env: { ...process.env, SAHAKARYA_TEST_SHARE: SHARE },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`tests ended with ${status}`);
}
