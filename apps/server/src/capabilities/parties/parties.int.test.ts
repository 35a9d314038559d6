import { randomUUID } from 'node:crypto';
import { type Problem, RULE_FAULTS } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { expect, test } from 'vitest';
import { examineEvents } from '../../platform/commands/examine-events.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { askOwner } from '../../platform/testing/ask-owner.ts';
import { codeIn, cookieIn, meIn, PASSWORD } from '../people/testing/people-application.ts';
import { PARTIES } from './party-kind.ts';
import { partyIn, tableApplication } from './testing/table.ts';

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');

const faultsIn = (body: string): Problem['faults'] => JSON.parse(body).faults;

test('the first invitation makes the secretariat, and who takes it administers it', async () => {
  const own = await people.get('/me/parties', convener);
  expect(own.json().data).toMatchObject([
    { party: SECRETARIAT, is_secretariat: true, is_administrator: true, has_joined: true, state: 'admitted' },
  ]);
  expect((await table.read(SECRETARIAT, convener, SECRETARIAT)).can).toContain('invite');
});

test('a country asks with proof, is seen by nobody but its own and the secretariat, and is admitted', async () => {
  const amina = await table.asks('ETH', 'amina@health.example', { name: 'Ethiopia' });
  const stranger = await people.join('stranger@health.example');
  expect(codeIn(await people.get('/parties/ETH'))).toBe('not-found');
  expect(codeIn(await people.get('/parties/ETH', stranger))).toBe('not-found');
  expect(await table.read('ETH', amina)).toMatchObject({ state: 'asked', name: 'Ethiopia', version: 1 });
  expect((await people.get('/parties?state=asked', convener)).json().data).toMatchObject([{ party: 'ETH' }]);
  expect((await people.get('/parties?state=asked')).json().data).toEqual([]);
  expect((await table.read('ETH', convener, SECRETARIAT)).can).toEqual(['admit', 'refuse']);

  const byStranger = await table.ask('/parties/ETH/admit', { version: 1 }, stranger);
  expect([byStranger.statusCode, codeIn(byStranger)]).toEqual([403, 'not-allowed']);
  // Whoever may not invite makes nobody by trying.
  const count = async () =>
    (await askOwner<{ count: number }>(people.database, 'select count(*)::int as count from person'))[0]
      ?.count;
  const before = await count();
  for (const verb of ['invite', 'appoint_administrator']) {
    const asked = { as: 'ETH', version: 1, email: 'nobody-yet@eth.example' };
    const more = verb === 'invite' ? { appointment: { role: 'viewer' } } : { proof: [] };
    expect(codeIn(await table.ask(`/parties/ETH/${verb}`, { ...asked, ...more }, stranger))).toBe(
      'not-allowed',
    );
  }
  expect(await count()).toBe(before);
  const none = await table.ask('/parties/ITA/admit', { version: 1 }, stranger);
  expect(none.json()).toMatchObject({ code: 'not-allowed', parameters: byStranger.json().parameters });

  const admitted = await table.verb('ETH', 'admit', { as: SECRETARIAT }, convener);
  expect(partyIn(admitted.json())).toMatchObject({ state: 'admitted', version: 2 });
  expect((await people.get('/parties')).json().data).toMatchObject([
    { party: 'ETH' },
    { party: SECRETARIAT },
  ]);
  expect((await table.read('ETH')).can).toEqual([]);
  expect((await table.read('ETH', amina, 'ETH')).can).toContain('describe');
});

test('without proof, or by another’s file, or for a key that is not its own, nobody asks', async () => {
  const who = await people.join('noproof@health.example');
  const asks = { party: 'KEN', kind: 'country', name: 'Kenya', does: ['recipient'], proof: [] as string[] };
  const refused = await table.ask('/parties', asks, who);
  expect([refused.statusCode, codeIn(refused)]).toEqual([422, 'refused-by-rule']);
  expect(faultsIn(refused.body)).toMatchObject([
    { path: 'body.proof', code: 'proof-missing', says: RULE_FAULTS['proof-missing'].says },
  ]);
  const others = await table.proof(convener);
  expect(codeIn(await table.ask('/parties', { ...asks, proof: [others] }, who))).toBe('not-found');
  const proof = [await table.proof(who)];
  for (const [party, kind] of [
    ['QQQ', 'country'],
    ['KEN', 'company'],
    [SECRETARIAT, 'organisation'],
  ])
    expect(codeIn(await table.ask('/parties', { ...asks, party, kind, proof }, who))).toBe('invalid-input');
  expect(codeIn(await table.ask('/parties', { ...asks, proof, does: ['convener'] }, who))).toBe(
    'refused-by-rule',
  );
  expect((await people.get('/parties/KEN', convener)).statusCode).toBe(404);
});

test('what shows for whom one speaks is read by the secretariat, and by nobody of another party', async () => {
  const kenya = await people.join('kenya@health.example');
  const file = await table.proof(kenya);
  const asks = { party: 'KEN', kind: 'country', name: 'Kenya', does: ['recipient'], proof: [file] };
  expect((await table.ask('/parties', asks, kenya)).statusCode).toBe(200);
  const other = await table.admitted('ITA', 'italy@health.example', convener);
  expect((await people.get(`/files/${file}`, convener)).statusCode).toBe(200);
  expect(codeIn(await people.get(`/files/${file}`, other))).toBe('not-found');
  expect((await table.read('KEN', convener)).proof).toMatchObject([{ file, name: 'letter.pdf' }]);
  expect((await table.verb('KEN', 'admit', { as: SECRETARIAT }, convener)).statusCode).toBe(200);
  expect((await table.read('KEN', kenya, 'KEN')).proof).toMatchObject([{ file }]);
  expect((await table.read('KEN', other)).proof).toEqual([]);
  expect((await table.read('KEN')).proof).toEqual([]);
});

test('a command that is sent again happens once, and another one under its key is refused', async () => {
  const who = await table.admitted('FJI', 'fiji@health.example', convener);
  const { version } = await table.read('FJI', who);
  const page = (text: string) => ({
    as: 'FJI',
    version,
    page: { languages: ['en'], withheld: {}, about: { language: 'en', direction: 'ltr', text } },
  });
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => table.ask('/parties/FJI/describe', page('Islands'), who, key)),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(4);
  expect((await table.read('FJI', who)).version).toBe(version + 1);
  expect(codeIn(await table.ask('/parties/FJI/describe', page('Others'), who, key))).toBe(
    'key-used-otherwise',
  );
  expect(codeIn(await table.ask('/parties/FJI/describe', page('Others'), who))).toBe('changed-meanwhile');
  expect(codeIn(await people.post('/parties/FJI/describe', page('Others'), who))).toBe('no-key');
});

test('a field is seen by whom it is disclosed to, and that it is withheld by everybody', async () => {
  const own = await table.admitted('NPL', 'nepal@health.example', convener);
  const other = await table.admitted('BTN', 'bhutan@health.example', convener);
  const stranger = await people.join('reader@health.example');
  const words = (text: string) => ({ language: 'ne', direction: 'ltr', text });
  const page = {
    about: words('हामी'),
    languages: ['ne'],
    hours: words('9-17'),
    address: words('a secret street'),
    withheld: { about: 'participants', languages: 'parties' },
  };
  expect((await table.verb('NPL', 'describe', { as: 'NPL', page }, own)).statusCode).toBe(200);
  const fieldsFor = async (who?: { cookie: string }) =>
    Object.keys((await table.read('NPL', who)).page).sort();
  expect(await fieldsFor(own)).toEqual(['about', 'address', 'hours', 'languages']);
  expect(await fieldsFor(other)).toEqual(['about', 'hours']);
  expect(await fieldsFor(stranger)).toEqual([]);
  expect(await fieldsFor()).toEqual([]);
  expect((await table.read('NPL')).withheld).toEqual({ about: 'participants', languages: 'parties' });
  expect(
    faultsIn(
      (
        await table.verb(
          'NPL',
          'describe',
          { as: 'NPL', page: { ...page, withheld: { address: 'public' } } },
          own,
        )
      ).body,
    ),
  ).toMatchObject([{ path: 'body.page.withheld.address', code: 'wider-than-default' }]);
});

test('who is invited makes an account by a link that is handed on, joins, and may not sign until confirmed', async () => {
  const admin = await table.admitted('PER', 'peru@health.example', convener);
  const appointment = { role: 'signatory' };
  const invited = await table.verb(
    'PER',
    'invite',
    { as: 'PER', email: 'new@health.example', appointment },
    admin,
  );
  expect(invited.statusCode, invited.body).toBe(200);
  const colleagues = async (who: { cookie: string }) =>
    (await people.get('/parties/PER/people', who)).json().data;
  const [, newcomer] = await colleagues(admin);
  expect(newcomer).toMatchObject({ email: 'new@health.example', name: null, has_joined: false });
  const handed = await table.verb('PER', 'hand_on_link', { as: 'PER', person: newcomer.person }, admin);
  expect(handed.statusCode, handed.body).toBe(200);
  const account = { link: handed.json().data.link, name: 'New One', password: PASSWORD };
  const accepted = await people.post('/accounts/accept', account);
  expect(accepted.statusCode, accepted.body).toBe(200);
  expect(codeIn(await people.post('/accounts/accept', account))).toBe('link-over');
  const cookie = String(accepted.headers['set-cookie']).split(';')[0] ?? '';
  expect((await table.verb('PER', 'join', {}, { cookie })).statusCode).toBe(200);
  const seen = await colleagues({ cookie });
  expect(seen.map(({ name }: { name: string }) => name).sort()).toEqual(['Amina Diallo', 'New One']);
  const { person } = meIn(accepted);
  // Until then it was an id of the invitation.
  expect(person).not.toBe(newcomer.person);
  expect(seen.find((one: { person: string }) => one.person === person)).toMatchObject({
    ...{ role: 'signatory', has_joined: true, is_confirmed: false },
  });
  const self = await table.verb('PER', 'confirm_signatory', { as: 'PER', person }, { cookie });
  expect(codeIn(self)).toBe('not-allowed');
  const confirmed = await table.verb('PER', 'confirm_signatory', { as: 'PER', person }, admin);
  expect(confirmed.statusCode, confirmed.body).toBe(200);
  expect(codeIn(await people.get('/parties/PER/people', await people.join('curious@health.example')))).toBe(
    'not-found',
  );
});

test('a change of rights takes effect at the next request, and one administrator always stays', async () => {
  const admin = await table.admitted('CHL', 'chile@health.example', convener);
  const { version } = await table.read('CHL', admin);
  const last = await table.ask('/parties/CHL/remove', { as: 'CHL', version, person: admin.person }, admin);
  expect(faultsIn(last.body)).toMatchObject([{ code: 'last-administrator' }]);
  const second = await people.join('second@health.example');
  const appointment = { role: 'officer', is_administrator: true };
  await table.verb('CHL', 'invite', { as: 'CHL', email: 'second@health.example', appointment }, admin);
  expect((await table.verb('CHL', 'join', {}, second)).statusCode).toBe(200);
  expect((await table.verb('CHL', 'remove', { as: 'CHL', person: admin.person }, second)).statusCode).toBe(
    200,
  );
  expect((await table.read('CHL', admin, 'CHL')).can).toEqual([]);
  const describes = { as: 'CHL', page: { languages: ['es'], withheld: {} } };
  expect(codeIn(await table.verb('CHL', 'describe', describes, admin))).toBe('not-allowed');
});

test('the secretariat is offered to appoint an administrator at the moments at which a party has none who can act', async () => {
  const isOffered = async () =>
    (await table.read('CHL', convener, SECRETARIAT)).can.includes('appoint_administrator');
  const day = 86_400_000;
  const appointed = (from: number, until?: number) =>
    askOwner(
      people.database,
      `update membership set from_at = to_timestamp(${from / 1000}),
        until_at = ${until === undefined ? 'null' : `to_timestamp(${until / 1000})`} where party = 'CHL'`,
    );
  const [first] = await askOwner<{ from_at: Date }>(
    people.database,
    "select from_at from membership where party = 'CHL'",
  );
  expect(await isOffered()).toBe(false);
  const now = people.now.getTime();
  await appointed(now + day / 2);
  expect(await isOffered()).toBe(true);
  await appointed(now - day, now + 1_000);
  expect(await isOffered()).toBe(false);
  // Over since a second: on the same day.
  await appointed(now - day, now - 1_000);
  expect(await isOffered()).toBe(true);
  // As its events have it.
  await appointed(first?.from_at.getTime() ?? 0);
  expect(await isOffered()).toBe(false);
});

test('leaving the table asks for a fresh sign-in, and says so', async () => {
  const admin = await table.admitted('URY', 'uruguay@health.example', convener);
  people.wait(301);
  expect((await table.read('URY', admin, 'URY')).cannot).toEqual(
    ['leave', 'set_provider', 'end_provider'].map((verb) => ({ verb, why: 'fresh-sign-in' })),
  );
  expect(codeIn(await table.verb('URY', 'leave', { as: 'URY' }, admin))).toBe('not-fresh');
  const cookie = cookieIn(await people.post('/visits/fresh', { password: PASSWORD }, admin));
  const left = await table.verb('URY', 'leave', { as: 'URY' }, { cookie });
  expect(partyIn(left.json()).state).toBe('left');
});

test('nobody admits a party to which they belong', async () => {
  const own = await people.get('/me', convener);
  expect(own.statusCode).toBe(200);
  const asks = {
    party: 'GAVI',
    kind: 'fund',
    name: 'A fund',
    does: ['donor'],
    proof: [await table.proof(convener)],
  };
  expect((await table.ask('/parties', asks, convener)).statusCode).toBe(200);
  const refused = await table.verb('GAVI', 'admit', { as: SECRETARIAT }, convener);
  expect(faultsIn(refused.body)).toMatchObject([{ code: 'own-party' }]);
});

test('things and tables are what their events make of them', async () => {
  await withDesk(people.database, THE_WRITER, async (desk) => {
    const { things, events, differences } = await examineEvents(desk, [PARTIES]);
    expect([things > 5, events > 20, differences]).toEqual([true, true, []]);
    const rows = async () => ({
      party: await desk.db.selectFrom('party').selectAll().orderBy('party').execute(),
      membership: await desk.db
        .selectFrom('membership')
        .selectAll()
        .orderBy('party')
        .orderBy('person')
        .execute(),
      deputy: await desk.db.selectFrom('deputy').selectAll().orderBy('party').orderBy('deputy').execute(),
      field: await desk.db.selectFrom('party_field').selectAll().orderBy('party').orderBy('field').execute(),
      withheld: await desk.db
        .selectFrom('party_withheld')
        .selectAll()
        .orderBy('party')
        .orderBy('field')
        .execute(),
      file: await desk.db.selectFrom('file_use').selectAll().orderBy('file').execute(),
    });
    const kept = await rows();
    expect(kept.membership.length).toBeGreaterThan(8);
    for (const name of ['membership', 'deputy', 'party_field', 'party_withheld', 'party'] as const)
      await desk.db.deleteFrom(name).execute();
    const all = await desk.db.selectFrom('thing').selectAll().where('kind', '=', 'party').execute();
    const made = all.map(({ thing, ...rest }) => ({ ...rest, id: thing }));
    await PARTIES.project?.(desk, JSON.parse(JSON.stringify(made)));
    expect(await rows()).toEqual(kept);
  });
});

test('erasing counts as removing: the last administrator stays, and of who goes the party has an id that names nobody', async () => {
  const admin = await table.admitted('BTN2', 'last@health.example', convener, { kind: 'organisation' });
  const second = await people.join('going@health.example');
  const appointment = { role: 'officer', is_administrator: true };
  await table.verb('BTN2', 'invite', { as: 'BTN2', email: 'going@health.example', appointment }, admin);
  await table.verb('BTN2', 'join', {}, second);
  expect((await people.post('/me/erase', {}, second)).statusCode).toBe(200);
  const alone = await people.post('/me/erase', {}, admin);
  expect([alone.statusCode, codeIn(alone)]).toEqual([409, 'last-administrator']);
  expect((await people.get('/parties/BTN2/people', admin)).json().data).toHaveLength(1);
});
