import { join } from 'node:path';
import { API_ROOT } from '@sahakarya/contract';
import { logTo, readSettings, startServer } from '@sahakarya/server';
import { expect, test } from 'vitest';
import { REFERENCE_TABLES } from '../serve/reference-tables.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

const PASSWORD = 'four brown horses sing';
const EMAIL = 'amina@health.example';

test('hands on the link of an account, and recovers a person, beside a server that runs', async () => {
  const folder = temporaryFolder();
  const settings = readSettings({}, { PORT: '0', SAHAKARYA_DATA: join(folder, 'data') });
  const server = await startServer({
    settings,
    reference: REFERENCE_TABLES,
    log: logTo(() => undefined, 'silent'),
  });
  expect(server.newKeyFile).toBe(join(folder, 'data', 'keys.json'));
  let cookie = '';
  const post = async (path: string, body: object) => {
    const answer = await fetch(server.address + API_ROOT + path, {
      method: 'POST',
      headers: { origin: server.address, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer.status;
  };
  const admin = (...words: string[]) => runIn(folder, ['admin', ...words, '--data', 'data']);
  try {
    expect(await admin('link', EMAIL)).toMatchObject({ code: 2, out: '' });
    expect(await post('/accounts', { name: 'Amina Diallo', email: EMAIL, password: PASSWORD })).toBe(200);
    const handed = await admin('link', EMAIL, '--json');
    expect(handed.code, handed.err).toBe(0);
    const { links } = JSON.parse(handed.out);
    const [{ link, kind, person, address }] = links;
    expect(links).toHaveLength(1);
    expect([kind, address]).toEqual(['confirm', `${server.address}/confirm#${link}`]);
    // Logged, and without the address.
    expect(JSON.parse(handed.err)).toMatchObject({ event: 'link-handed-on', person, kind });
    expect(handed.err).not.toContain('amina');
    // A stranger asks for the same address afterwards: both links are told, each with its time.
    const stranger = { name: 'Amina Diallo', email: EMAIL, password: 'the password of a stranger' };
    expect(await post('/accounts', stranger)).toBe(200);
    const both = await admin('link', EMAIL);
    expect([
      both.code,
      both.out
        .split('\n')
        .filter((line) => line.startsWith('http'))
        .at(-1),
    ]).toEqual([0, address]);
    expect(both.out).toMatch(/^2 ask for an account with this address/);
    expect(both.out.match(/Asked for at \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\)/g)).toHaveLength(2);
    const asked = JSON.parse((await admin('link', EMAIL, '--json')).out).links;
    expect(asked.map((one: { link: string }) => one.link).indexOf(link)).toBe(1);
    expect(asked[0].asked_at > asked[1].asked_at).toBe(true);
    expect(await admin('link', `${EMAIL}/x`)).toMatchObject({ code: 2, out: '' });
    expect(await post('/accounts/confirm', { link, password: PASSWORD })).toBe(200);
    expect(await post('/visits/fresh', { password: PASSWORD })).toBe(200);

    const recovered = await admin('recover', person);
    expect(recovered.code, recovered.err).toBe(0);
    const [, opensAt, text] = /^(http\S*)#([\w-]{43})$/m.exec(recovered.out) ?? [];
    expect(opensAt).toBe(`${server.address}/set-password`);
    expect(await post('/visits/fresh', { password: PASSWORD })).toBe(401);
    expect(await post('/passwords/set', { link: text, password: 'six quiet rivers turn' })).toBe(200);
    expect(await post('/visits', { email: EMAIL, password: 'six quiet rivers turn' })).toBe(200);

    const invited = await admin('invite', 'convener@who.example', '--json');
    const told = JSON.parse(invited.out);
    expect(told).toMatchObject({ ok: true, party: 'SECRETARIAT' });
    expect(told.address).toBe(`${server.address}/accept#${told.link}`);
    expect(await admin('recover', 'nobody@health.example')).toMatchObject({ code: 2 });
    // Who asks for help says an address; the id stands in the log alone.
    const byAddress = JSON.parse((await admin('recover', EMAIL.toUpperCase(), '--json')).out);
    expect(byAddress.links[0].address).toMatch(/\/set-password#[\w-]{43}$/);
    const examined = await runIn(folder, ['doctor', '--data', 'data', '--port', '0', '--events', '--json']);
    expect(JSON.parse(examined.out).findings).toContainEqual({
      about: 'events',
      verdict: 'good',
      says: '1 thing is what 2 events make of them, and so are their tables',
    });
  } finally {
    await server.stop();
  }
  const anew = async (environment: Readonly<Record<string, string>>) => {
    const words = ['admin', 'invite', 'second@who.example', '--data', 'data', '--json'];
    return JSON.parse((await runIn(folder, words, { environment })).out).address;
  };
  expect(await anew({ PORT: '8400' })).toMatch(/^http:\/\/localhost:8400\/accept#[\w-]{43}$/);
  const address = await anew({ PUBLIC_URL: 'https://vaccines.example' });
  expect(address).toMatch(/^https:\/\/vaccines\.example\/accept#[\w-]{43}$/);
  expect(await admin('recover', 'x')).toMatchObject({ code: 2 });
  expect(await admin('invite', 'amina,@health.example')).toMatchObject({ code: 2 });
  expect(await admin('recover', '019ca0f5-7c00-7a3b-8c52-0d6c1c1f9a53')).toMatchObject({ code: 2 });
  expect(await admin('forget', EMAIL)).toMatchObject({ code: 2 });
}, 60_000);
