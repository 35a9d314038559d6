import { randomUUID } from 'node:crypto';
import { SECRETARIAT } from '@sahakarya/exchange';
import { expect, test } from 'vitest';
import { inviteAdministrator } from '../../invite-administrator.ts';
import { silent } from '../../platform/testing/temporary-database.ts';
import { codeIn, cookieIn, PASSWORD } from '../people/testing/people-application.ts';
import { tableApplication } from './testing/table.ts';

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');
const uruguay = await table.admitted('URY', 'uruguay@health.example', convener);
const nepal = await table.admitted('NPL', 'nepal@health.example', convener);

interface Waiting {
  readonly person: string;
  readonly email: string;
  readonly has_joined: boolean;
}

/** Whoever waits at a party with an address. */
async function waiting(party: string, email: string, who: { cookie: string }): Promise<Waiting[]> {
  const { data } = (await people.get(`/parties/${party}/people`, who)).json();
  return data.filter((one: Waiting) => one.email === email && !one.has_joined);
}

async function invite(party: string, email: string, appointment: object, who: { cookie: string }) {
  const answer = await table.verb(party, 'invite', { as: party, email, appointment }, who);
  return { statusCode: answer.statusCode, waiting: await waiting(party, email, who) };
}

/** Takes the link of somebody who waits, as who hands it on could, and gives the parties that are to be joined then. */
async function comeInBy(party: string, person: string, who: { cookie: string }) {
  const handed = await table.verb(party, 'hand_on_link', { as: party, person }, who);
  expect(handed.statusCode, handed.body).toBe(200);
  const account = { link: handed.json().data.link, name: 'Whoever', password: PASSWORD };
  const accepted = await people.post('/accounts/accept', account);
  expect(accepted.statusCode, accepted.body).toBe(200);
  const cookie = cookieIn(accepted);
  const { data } = (await people.get('/me/parties', { cookie })).json();
  return { cookie, parties: data.map(({ party: key }: { party: string }) => key) };
}

test('whoever invites an address that waits for another party comes to no seat of that one by its link', async () => {
  const email = 'wanted@health.example';
  const wanted = await invite('URY', email, { role: 'signatory', is_administrator: true }, uruguay);
  const other = await invite('NPL', email, { role: 'viewer' }, nepal);
  expect([wanted.waiting.length, other.waiting.length]).toEqual([1, 1]);
  const { person = '' } = other.waiting[0] ?? {};
  expect(person).not.toBe(wanted.waiting[0]?.person);
  const { cookie, parties } = await comeInBy('NPL', person, nepal);
  expect(parties).toEqual(['NPL']);
  expect((await table.verb('URY', 'join', {}, { cookie })).statusCode).not.toBe(200);
});

test('nor to one of the secretariat, whom the operator has invited', async () => {
  const email = 'second-convener@who.example';
  const { database, keys, now } = people;
  const asked = { email, party: undefined };
  const invited = await inviteAdministrator(database, keys, asked, { now, log: silent });
  const again = await inviteAdministrator(database, keys, asked, { now, log: silent });
  // The same party means the same person, whose link is the same.
  expect(invited).toMatchObject({ party: SECRETARIAT, link: { text: expect.any(String) } });
  expect(again).toEqual(invited);
  const { waiting: found } = await invite('NPL', email, { role: 'viewer' }, nepal);
  const { parties } = await comeInBy('NPL', found[0]?.person ?? '', nepal);
  expect(parties).toEqual(['NPL']);
});

test('one party means one person by an address, however often it invites', async () => {
  const email = 'twice@health.example';
  const first = await invite('URY', email, { role: 'viewer' }, uruguay);
  const second = await invite('URY', email, { role: 'viewer' }, uruguay);
  expect(second.waiting).toEqual(first.waiting);
});

test('an invitation tells the same whether the address has an account, until it is taken', async () => {
  const known = await people.join('known@health.example', { name: 'Known Already' });
  const seen = async (email: string, written = email) => {
    const { statusCode, waiting: found } = await invite('URY', written, { role: 'viewer' }, uruguay);
    const [invited] = await waiting('URY', email, uruguay);
    const { entries } = (await people.get('/parties/URY/history', uruguay)).json().data;
    const { statusCode: handed } = await table.verb(
      'URY',
      'hand_on_link',
      { as: 'URY', person: invited?.person },
      uruguay,
    );
    const told = JSON.stringify([invited, entries[0]])
      .replaceAll(invited?.person ?? '', 'PERSON')
      .replaceAll(email, 'EMAIL')
      .replaceAll(/"(hash|version)":("[0-9a-f]+"|\d+)/g, '');
    return { statusCode, written: found.length, handed, told, person: invited?.person ?? '' };
  };
  const ofKnown = await seen('known@health.example', 'KNOWN@health.example');
  const ofNew = await seen('quite-new@health.example', 'QUITE-new@health.example');
  expect({ ...ofKnown, person: '' }).toEqual({ ...ofNew, person: '' });
  expect(ofKnown.told).toContain('EMAIL');
  expect(ofKnown.handed).toBe(200);
  expect(ofKnown.person).not.toBe(known.person);
  // Nor does an id that is tried out: that of an account which is invited is as good as anybody's.
  const change = (person: string) =>
    table.verb('URY', 'change_role', { as: 'URY', person, appointment: { role: 'officer' } }, uruguay);
  expect((await change(ofKnown.person)).statusCode).toBe(200);
  const [tried, others] = await Promise.all([await change(known.person), await change(nepal.person)]);
  expect(tried.json().faults).toEqual(others.json().faults);
  expect(tried.statusCode).toBe(422);
  // A week later neither address is told, nor is a link there.
  people.wait(8 * 86_400);
  const { cookie } = { cookie: cookieIn(await people.signIn(uruguay.email)) };
  const later = (await people.get('/parties/URY/people', { cookie })).json().data;
  const gone = later.filter(({ person }: Waiting) => [ofKnown.person, ofNew.person].includes(person));
  expect(gone.map(({ email }: Waiting) => email)).toEqual([null, null]);
  // Its owner takes it signed in, and is known from then on.
  const own = { cookie: cookieIn(await people.signIn('known@health.example')) };
  expect((await table.verb('URY', 'join', {}, own)).statusCode).toBe(200);
  const { data } = (await people.get('/parties/URY/people', { cookie })).json();
  expect(data.find(({ person }: Waiting) => person === known.person)).toMatchObject({
    ...{ email: 'known@health.example', name: 'Known Already', has_joined: true },
  });
});

test('the link of an invitation changes nothing of an account, whoever uses it', async () => {
  const { cookie } = { cookie: cookieIn(await people.signIn(nepal.email)) };
  await people.join('has-one@health.example');
  const { waiting: found } = await invite('NPL', 'has-one@health.example', { role: 'viewer' }, { cookie });
  const asked = { as: 'NPL', person: found[0]?.person };
  const key = randomUUID();
  const body = { ...asked, version: (await table.read('NPL', { cookie })).version };
  const handOn = () => table.ask('/parties/NPL/hand_on_link', body, { cookie }, key);
  const { link } = (await handOn()).json().data;
  const taken = { link, name: 'Somebody Else', password: 'nine loud rivers freeze' };
  expect(codeIn(await people.post('/accounts/accept', taken))).toBe('account-exists');
  expect((await people.signIn('has-one@health.example', taken.password)).statusCode).not.toBe(200);
  expect((await people.signIn('has-one@health.example')).statusCode).toBe(200);
  // Sent again with its key it is told for some minutes, and then no more.
  expect((await handOn()).json().data.link).toBe(link);
  people.wait(601);
  expect(codeIn(await handOn())).toBe('not-found');
});

test('whoever administers no more is told no link by the key with which it was once handed on', async () => {
  const admin = { cookie: cookieIn(await people.signIn(nepal.email)) };
  const second = await people.join('second-admin@health.example');
  await invite('NPL', second.email, { role: 'officer', is_administrator: true }, admin);
  await table.verb('NPL', 'join', {}, second);
  const { waiting: found } = await invite('NPL', 'third@health.example', { role: 'viewer' }, admin);
  const { version } = await table.read('NPL', second);
  const body = { as: 'NPL', version, person: found[0]?.person };
  const key = randomUUID();
  const handOn = () => table.ask('/parties/NPL/hand_on_link', body, second, key);
  expect((await handOn()).statusCode).toBe(200);
  const removed = await table.verb('NPL', 'remove', { as: 'NPL', person: second.person }, admin);
  expect(removed.statusCode, removed.body).toBe(200);
  expect(codeIn(await handOn())).toBe('not-allowed');
});
