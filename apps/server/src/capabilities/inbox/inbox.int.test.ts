import { Waiting } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { tableApplication } from '../parties/testing/table.ts';
import type { SignedIn } from '../people/testing/people-application.ts';

const table = await tableApplication();
const { people } = table;

let secretariat: SignedIn;
let ethiopia: SignedIn;
let kenya: SignedIn;
let italy: SignedIn;
beforeAll(async () => {
  // Rules of rows go by the clock of the database.
  people.now = new Date();
  secretariat = await table.administrator('chair@secretariat.example');
  ethiopia = await table.admitted('ETH', 'hanna@eth.example', secretariat);
  kenya = await table.admitted('KEN', 'wanjiru@ken.example', secretariat);
  italy = await table.admitted('ITA', 'chiara@ita.example', secretariat);
});

/** What waits for somebody. */
async function waiting(who: SignedIn, as?: string): Promise<Waiting[]> {
  const answer = await people.get(`/inbox${as === undefined ? '' : `?as=${as}`}`, who);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return z.object({ data: z.array(Waiting) }).parse(answer.json()).data;
}

const words = (text: string) => ({ language: 'en', direction: 'ltr', text });

async function begun(who: SignedIn, as: string, subject: string, parties: string[]): Promise<string> {
  const answer = await table.ask('/talks', { as, subject: words(subject), parties }, who);
  return z.object({ data: z.object({ talk: z.uuid() }) }).parse(answer.json()).data.talk;
}

const write = (who: SignedIn, as: string, talk: string, text: string) =>
  table.ask(`/talks/${talk}/messages`, { as, words: words(text), files: [] }, who);

const versionOf = async (talk: string, who: SignedIn) =>
  (await people.get(`/talks/${talk}`, who)).json().data.version;

test('what others have written waits until it is read, for those in the talk alone', async () => {
  const talk = await begun(ethiopia, 'ETH', 'Doses for August', ['KEN']);
  await write(ethiopia, 'ETH', talk, 'Do you have some?');
  await write(ethiopia, 'ETH', talk, 'Or fewer?');
  expect(await waiting(kenya, 'KEN')).toMatchObject([
    { kind: 'talk', talk, unread: 2, subject: words('Doses for August') },
  ]);
  for (const [who, as] of [
    [ethiopia, 'ETH'],
    [italy, 'ITA'],
    [secretariat, SECRETARIAT],
    // Another party than one's own tells nothing.
    [italy, 'KEN'],
  ] as const)
    expect(await waiting(who, as), as).toEqual([]);
  expect(await waiting(kenya)).toEqual([]);
  await people.post(
    `/talks/${talk}/mark_read`,
    { until: new Date(people.now.getTime() + 1_000).toISOString() },
    kenya,
  );
  expect(await waiting(kenya, 'KEN')).toEqual([]);
});

test('a party that is asked into a talk waits for the word of each one in it, until its day', async () => {
  const talk = await begun(ethiopia, 'ETH', 'Between three', ['KEN']);
  const added = await table.ask(
    `/talks/${talk}/add_party`,
    { as: 'ETH', version: await versionOf(talk, ethiopia), party: 'ITA' },
    ethiopia,
  );
  expect(added.statusCode, added.body).toBe(200);
  await write(ethiopia, 'ETH', talk, 'Who is against it?');
  const waits = await waiting(kenya, 'KEN');
  // What has a day comes first.
  expect(waits).toMatchObject([
    { kind: 'addition', talk, party: 'ITA' },
    { kind: 'talk', talk },
  ]);
  expect(await waiting(ethiopia, 'ETH')).toEqual([]);
  expect(await waiting(italy, 'ITA')).toEqual([]);
  await table.ask(
    `/talks/${talk}/agree`,
    { as: 'KEN', version: await versionOf(talk, kenya), party: 'ITA' },
    kenya,
  );
  expect((await waiting(kenya, 'KEN')).map(({ kind }) => kind)).toEqual(['talk']);
});

test('an admission waits for the secretariat, an invitation for whoever is invited, a signatory for another administrator', async () => {
  const nepal = await table.asks('NPL', 'sarita@npl.example');
  expect(await waiting(secretariat, SECRETARIAT)).toMatchObject([{ kind: 'admission', party: 'NPL' }]);
  expect(await waiting(nepal, 'NPL')).toEqual([]);
  await table.verb('NPL', 'admit', { as: SECRETARIAT }, secretariat);
  expect(await waiting(secretariat, SECRETARIAT)).toEqual([]);

  const colleague = await people.join('bikram@npl.example');
  // Far enough not to wait as one that ends.
  const until = new Date(people.now.getTime() + 30 * 86_400_000).toISOString();
  const appointment = { role: 'signatory', is_administrator: false, until };
  const invited = await table.verb(
    'NPL',
    'invite',
    { as: 'NPL', email: colleague.email, appointment },
    nepal,
  );
  expect(invited.statusCode, invited.body).toBe(200);
  expect(await waiting(colleague)).toMatchObject([{ kind: 'invitation', party: 'NPL', until }]);
  expect(await waiting(nepal, 'NPL')).toEqual([]);
  await table.verb('NPL', 'join', {}, colleague);
  expect(await waiting(colleague, 'NPL')).toEqual([]);
  expect(await waiting(nepal, 'NPL')).toMatchObject([{ kind: 'signatory', person: colleague.person, until }]);
  await table.verb('NPL', 'confirm_signatory', { as: 'NPL', person: colleague.person }, nepal);
  expect(await waiting(nepal, 'NPL')).toEqual([]);

  // Nor does the deputy of a signatory sign before.
  const second = await people.join('maya@npl.example');
  const viewer = { role: 'viewer', is_administrator: false };
  await table.verb('NPL', 'invite', { as: 'NPL', email: second.email, appointment: viewer }, nepal);
  await table.verb('NPL', 'join', {}, second);
  const acts = { deputy: second.person, of: colleague.person };
  const time = { from: people.now.toISOString(), to: until };
  await table.verb('NPL', 'deputise', { as: 'NPL', ...acts, ...time }, nepal);
  const waits = { kind: 'signatory', person: second.person, deputy_of: colleague.person, until };
  expect(await waiting(nepal, 'NPL')).toMatchObject([waits]);
  const confirmed = { as: 'NPL', person: second.person, deputy_of: colleague.person };
  await table.verb('NPL', 'confirm_signatory', confirmed, nepal);
  expect(await waiting(nepal, 'NPL')).toEqual([]);
});

test('an appointment that ends within a week waits for the administrators, to be prolonged, and for nobody else', async () => {
  const { of, ...colleague } = await joined('officer', 6);
  const ends = (who: SignedIn, as: string) =>
    waiting(who, as).then((all) => all.filter(({ kind }) => kind === 'appointment'));
  const one = { kind: 'appointment', party: 'ETH', person: of, until: inDays(6) };
  expect(await ends(ethiopia, 'ETH')).toMatchObject([one]);
  for (const [who, as] of [
    [colleague, 'ETH'],
    [italy, 'ITA'],
    [secretariat, SECRETARIAT],
  ] as const)
    expect(await ends(who, as), as).toEqual([]);
  const change = (appointment: object) =>
    table.verb('ETH', 'change_role', { as: 'ETH', person: of, appointment }, ethiopia);
  for (const until of [inDays(9), undefined]) {
    expect((await change({ role: 'officer', until })).statusCode).toBe(200);
    expect(await ends(ethiopia, 'ETH')).toEqual([]);
  }

  // A signatory who is not confirmed waits as that; who is, waits to be prolonged.
  await change({ role: 'signatory', until: inDays(5) });
  const kinds = async () => (await waiting(ethiopia, 'ETH')).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['signatory']);
  await table.verb('ETH', 'confirm_signatory', { as: 'ETH', person: of }, ethiopia);
  expect(await kinds()).toEqual(['appointment']);

  const second = await joined('viewer', 30);
  const acts = { deputy: second.of, of, from: people.now.toISOString(), to: inDays(3) };
  await table.verb('ETH', 'deputise', { as: 'ETH', ...acts }, ethiopia);
  expect(await kinds()).toEqual(['signatory', 'appointment']);
  await table.verb('ETH', 'confirm_signatory', { as: 'ETH', person: second.of, deputy_of: of }, ethiopia);
  expect(await ends(ethiopia, 'ETH')).toMatchObject([
    { person: second.of, deputy_of: of, until: inDays(3) },
    { person: of, until: inDays(5) },
  ]);
});

const inDays = (days: number) => new Date(people.now.getTime() + days * 86_400_000).toISOString();

/** Somebody who belongs to Ethiopia, for so many days. */
async function joined(role: string, days: number): Promise<SignedIn & { readonly of: string }> {
  const who = await people.join(`${role}@eth.example`);
  const appointment = { role, is_administrator: false, until: inDays(days) };
  await table.verb('ETH', 'invite', { as: 'ETH', email: who.email, appointment }, ethiopia);
  await table.verb('ETH', 'join', {}, who);
  return { ...who, of: who.person };
}

test('whoever administers a party alone, and signs, waits for the secretariat', async () => {
  const [sole] = (await people.get('/parties/KEN/people', kenya)).json().data;
  const appointment = { role: 'signatory', is_administrator: true };
  await table.verb('KEN', 'change_role', { as: 'KEN', person: sole.person, appointment }, kenya);
  const alone = { kind: 'signatory', party: 'KEN', person: sole.person };
  const toConfirm = async (who: SignedIn, as: string) =>
    (await waiting(who, as)).filter(({ kind }) => kind === 'signatory');
  const ofTheSecretariat = () => toConfirm(secretariat, SECRETARIAT);
  expect(await ofTheSecretariat()).toMatchObject([alone]);
  expect(await toConfirm(ethiopia, 'ETH')).toEqual([]);

  // Another administrator can do it, once there is one.
  const second = await people.join('otieno@ken.example');
  const invited = { role: 'officer', is_administrator: true };
  await table.verb('KEN', 'invite', { as: 'KEN', email: second.email, appointment: invited }, kenya);
  expect(await ofTheSecretariat()).toMatchObject([alone]);
  await table.verb('KEN', 'join', {}, second);
  expect(await ofTheSecretariat()).toEqual([]);
  expect(await toConfirm(second, 'KEN')).toMatchObject([alone]);
  await table.verb('KEN', 'remove', { as: 'KEN', person: second.person }, kenya);
  expect(await ofTheSecretariat()).toMatchObject([alone]);
  await table.verb('KEN', 'confirm_signatory', { as: SECRETARIAT, person: sole.person }, secretariat);
  expect(await ofTheSecretariat()).toEqual([]);
});

test('to nobody nothing waits', async () => {
  expect((await people.get('/inbox')).statusCode).toBe(401);
});
