import { ROUTES } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { enqueueAll } from '../../platform/jobs/enqueue.ts';
import type { SignedIn } from '../people/testing/people-application.ts';
import { askForDigests } from './ask-for-digests.ts';
import { tableWithMail } from './testing/table-with-mail.ts';
import { tell } from './told.ts';

const { table, catcher, services, allDone } = await tableWithMail();
const { people } = table;

const InboxAnswer = ROUTES.inbox.answer;
const DAY = 86_400_000;

people.now = new Date();
/** Noon of today, past seven in UTC. Rules of rows go by the clock of the database, which stays where it is. */
const noon = Math.floor(people.now.getTime() / DAY) * DAY + 0.5 * DAY;
/** When the day after the fourteenth from now begins. */
const end = noon + 14.5 * DAY;
const until = new Date(end).toISOString();

const secretariat = await table.administrator('chair@secretariat.example');
const wanjiru = await table.admitted('KEN', 'wanjiru@ken.example', secretariat);
const second = await joined('second@ken.example', { role: 'viewer', is_administrator: true });
const otieno = await joined('otieno@ken.example', { role: 'officer', until });
const viewer = await joined('viewer@ken.example', { role: 'viewer' });

async function done(asked: ReturnType<typeof table.verb>) {
  const answer = await asked;
  expect(answer.statusCode, answer.body).toBe(200);
}

async function joined(email: string, appointment: object): Promise<SignedIn> {
  const who = await people.join(email, { name: email });
  await done(table.verb('KEN', 'invite', { as: 'KEN', email, appointment }, wanjiru));
  await done(table.verb('KEN', 'join', {}, who));
  return who;
}

let seen = catcher.caught.length;

/** What was mailed since the last look, to whom: of what, and who else was told. */
async function mailed() {
  await allDone();
  const mails = catcher.caught.slice(seen).filter(({ subject }) => /^(reminder|digest)$/.test(subject));
  seen = catcher.caught.length;
  return Object.fromEntries(
    mails.map(({ receivers, subject, text }) => {
      const told = JSON.parse(text);
      return [`${subject} ${receivers[0]}`, [told.item?.kind, told.item?.until, told.others]];
    }),
  );
}

async function morningOf(moment: number) {
  people.now = new Date(moment);
  await askForDigests(services);
  return mailed();
}

const toAll = (day: string) => ({
  [`reminder ${wanjiru.email}`]: ['appointment', day, [otieno.email, second.email]],
  [`reminder ${second.email}`]: ['appointment', day, ['Amina Diallo', otieno.email]],
  [`reminder ${otieno.email}`]: ['own-appointment', day, ['Amina Diallo', second.email]],
});

test('the time of a deputy is told to the deputy, and a day that is near at once to nobody', async () => {
  people.now = new Date();
  // The end of tomorrow.
  const to = new Date(noon + 1.5 * DAY).toISOString();
  const acts = { deputy: viewer.person, of: otieno.person, from: people.now.toISOString(), to };
  await done(table.verb('KEN', 'deputise', { as: 'KEN', ...acts }, wanjiru));
  expect(await mailed()).toEqual({});
  const told = await morningOf(noon);
  expect(Object.keys(told).sort()).toEqual(
    [viewer, wanjiru, second].map(({ email }) => `reminder ${email}`).sort(),
  );
  expect(told[`reminder ${viewer.email}`]?.slice(0, 2)).toEqual(['own-appointment', to]);
});

test('of an appointment that ends, whose it is and the administrators are reminded 7, 3 and 1 days before, and of nothing between', async () => {
  // Its last day is the fourteenth from now: of each day, how many nights are left until then.
  for (const nights of [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]) {
    const told = await morningOf(noon + (14 - nights) * DAY);
    expect([nights, told]).toEqual([nights, [7, 3, 1].includes(nights) ? toAll(until) : {}]);
  }
});

test('what was prolonged meanwhile, or whose it is no longer, is not mailed', async () => {
  people.now = new Date();
  const thing = `appointment/KEN/${otieno.person}/`;
  const ask = (persons: readonly SignedIn[], day: string) =>
    withDesk(people.database, signIn('a test'), ({ db }) =>
      enqueueAll(
        db,
        'reminder',
        persons.map(({ person }) => ({ person, thing, until: day })),
      ),
    );
  const near = new Date(people.now.getTime() + 3 * DAY).toISOString();
  const change = (appointment: object) =>
    done(table.verb('KEN', 'change_role', { as: 'KEN', person: otieno.person, appointment }, wanjiru));
  await change({ role: 'officer', until: near });
  await ask([otieno, viewer], until);
  expect(await mailed()).toEqual({});
  await ask([otieno, viewer], near);
  expect(Object.keys(await mailed())).toEqual([`reminder ${otieno.email}`]);
  await change({ role: 'officer' });
  await ask([otieno, wanjiru], near);
  expect(await mailed()).toEqual({});
});

test('the inbox says who else of the party was told', async () => {
  people.now = new Date();
  const thing = `appointment/KEN/${otieno.person}/`;
  const near = new Date(people.now.getTime() + 3 * DAY);
  const appointment = { role: 'officer', until: near.toISOString() };
  await done(table.verb('KEN', 'change_role', { as: 'KEN', person: otieno.person, appointment }, wanjiru));
  const told = [wanjiru, second, otieno].map(({ person }) => ({ person, thing, until: near, days: 3 }));
  await withDesk(people.database, signIn('a test'), ({ db }) => tell(db, told, people.now));
  const inbox = InboxAnswer.parse((await people.get('/inbox?as=KEN', wanjiru)).json());
  const ends = inbox.data.filter((one) => one.kind === 'appointment' && one.person === otieno.person);
  expect(ends).toMatchObject([{ told: [second.person, otieno.person].sort() }]);
});
