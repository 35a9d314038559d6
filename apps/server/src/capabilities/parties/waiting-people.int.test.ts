import { SECRETARIAT } from '@sahakarya/exchange';
import { expect, test } from 'vitest';
import { inviteAdministrator } from '../../invite-administrator.ts';
import { silent } from '../../platform/testing/temporary-database.ts';
import { cookieIn, PASSWORD } from '../people/testing/people-application.ts';
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
