import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { signIn, THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { enqueueAll } from '../../platform/jobs/enqueue.ts';
import { askOwner } from '../../platform/testing/ask-owner.ts';
import type { SignedIn } from '../people/testing/people-application.ts';
import { askAtOnce } from './ask-at-once.ts';
import { askForDigests } from './ask-for-digests.ts';
import { tableWithMail } from './testing/table-with-mail.ts';

const { table, catcher, services, lines, allDone } = await tableWithMail();
const { people } = table;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let ethiopia: SignedIn;
/** Administers its party; the next is an officer of it, and the last a viewer and that one's deputy. */
let kenya: SignedIn;
let officer: SignedIn;
let deputy: SignedIn;
let bhutan: SignedIn;
/** Noon of tomorrow, past seven in UTC. Rules of rows go by the clock of the database, which stays where it is. */
let noon: number;

beforeAll(async () => {
  people.now = new Date();
  const secretariat = await table.administrator('chair@secretariat.example');
  ethiopia = await table.admitted('ETH', 'hanna@eth.example', secretariat);
  kenya = await table.admitted('KEN', 'wanjiru@ken.example', secretariat);
  await table.admitted('ITA', 'chiara@ita.example', secretariat);
  officer = await joined('otieno@ken.example', 'officer');
  deputy = await joined('achieng@ken.example', 'viewer');
  bhutan = await people.join('dorji@btn.example');
  noon = Math.floor(people.now.getTime() / DAY) * DAY + 1.5 * DAY;
});

async function joined(email: string, role: string): Promise<SignedIn> {
  const who = await people.join(email, { name: email });
  await invite(who, { role, is_administrator: false });
  await done(table.verb('KEN', 'join', {}, who));
  return who;
}

const invite = ({ email }: SignedIn, appointment: object) =>
  done(table.verb('KEN', 'invite', { as: 'KEN', email, appointment }, kenya));

async function done(asked: Promise<{ statusCode: number; body: string; json(): unknown }>) {
  const answer = await asked;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer;
}

/** What each of some was mailed since the last look: of a reminder, who else was told. */
let seen = 0;
async function mailed() {
  await allDone();
  const mails = catcher.caught.slice(seen).filter(({ subject }) => subject === 'reminder');
  seen = catcher.caught.length;
  return Object.fromEntries(mails.map(({ receivers, text }) => [receivers[0], JSON.parse(text).others]));
}

async function morningOf(moment: number) {
  people.now = new Date(moment);
  await askForDigests(services);
  await askForDigests(services);
  return mailed();
}

test('what comes to wait with its day within 48 hours is mailed at once, once, and not that day again', async () => {
  people.now = new Date(noon);
  const until = new Date(noon + 40 * HOUR).toISOString();
  await invite(bhutan, { role: 'officer', is_administrator: false, until });
  const mail = await catcher.mailTo(bhutan.email);
  expect(JSON.parse(mail.text)).toEqual({
    item: {
      kind: 'invitation',
      parties: [{ party: 'KEN', name: 'KEN' }],
      address: 'http://localhost/en/my-party',
      until,
    },
    others: [],
  });
  const jobs = "select priority from pgboss.job where name = 'reminder'";
  expect(await askOwner(people.database, jobs)).toEqual([{ priority: 1 }]);
  expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  // Who invited was there; and what is far off, or is told already, is not mailed.
  const far = new Date(noon + 49 * HOUR).toISOString();
  await invite(await people.join('far@btn.example'), { role: 'viewer', is_administrator: false, until: far });
  expect(await mailed()).toEqual({ [bhutan.email]: [] });
  await morningOf(noon + HOUR);
  expect(catcher.caught.filter(({ receivers }) => receivers[0] === bhutan.email)).toHaveLength(1);
  // On its last day it is a reminder, in place of the mail of that day.
  expect(await morningOf(noon + 21 * HOUR)).toMatchObject({ [bhutan.email]: [] });
  expect(catcher.caught.filter(({ receivers }) => receivers[0] === bhutan.email)).toHaveLength(2);
});

test('who has to agree is reminded 7, 3 and 1 days before, once each, and told who else was; a deputy on the last', async () => {
  people.now = new Date();
  const [from, to] = [new Date(noon - 3 * DAY), new Date(noon + 90 * DAY)].map((day) => day.toISOString());
  const acts = { as: 'KEN', deputy: deputy.person, of: officer.person, from, to };
  await done(table.verb('KEN', 'deputise', acts, kenya));
  const subject = { language: 'en', direction: 'ltr', text: 'The secret of the talk' };
  const begun = await done(table.ask('/talks', { as: 'ETH', subject, parties: ['KEN'] }, ethiopia));
  const { talk, version } = (begun.json() as { data: { talk: string; version: number } }).data;
  await done(table.ask(`/talks/${talk}/add_party`, { as: 'ETH', version, party: 'ITA' }, ethiopia));
  const [waits] = (await people.get('/inbox?as=KEN', kenya)).json().data;
  // It ends when the day after begins.
  const last = Date.parse(waits.until) - DAY;
  // A deputy does what the other one may, and finds it in the inbox.
  expect((await people.get('/inbox?as=KEN', deputy)).json().data).toMatchObject([{ kind: 'addition' }]);

  // In a visit, which is over by those days.
  const wants = (digest: string) => {
    people.now = new Date();
    return done(people.post('/me/notices', { digest }, officer));
  };
  const both = { [kenya.email]: [officer.email], [officer.email]: ['Amina Diallo'] };
  expect(await morningOf(last - 8 * DAY + 9 * HOUR)).toEqual({});
  expect(await morningOf(last - 7 * DAY + 9 * HOUR)).toEqual(both);
  // The inbox says the same, by ids, to those of the party alone; who was told nothing sees who was.
  const told = async (who: SignedIn, as: string) =>
    (await people.get(`/inbox?as=${as}`, who))
      .json()
      .data.flatMap((one: { kind: string; told?: string[] }) => (one.kind === 'addition' ? [one.told] : []));
  people.now = new Date();
  expect(await told(kenya, 'KEN')).toEqual([[officer.person]]);
  expect(await told(officer, 'KEN')).toEqual([[kenya.person]]);
  expect(await told(deputy, 'KEN')).toEqual([[kenya.person, officer.person].sort()]);
  expect(await told(ethiopia, 'ETH')).toEqual([]);
  // On the day after it isn't told again, nor once somebody has ended such mails.
  expect(await morningOf(last - 6 * DAY + 9 * HOUR)).toEqual({});
  await wants('off');
  expect(await morningOf(last - 3 * DAY + 9 * HOUR)).toEqual({ [kenya.email]: [officer.email] });
  await wants('daily');
  expect(Object.keys(await morningOf(last - DAY + 9 * HOUR)).sort()).toEqual(
    [deputy.email, officer.email, kenya.email].sort(),
  );
  expect(JSON.stringify([catcher.caught, lines])).not.toContain('secret');
  expect(JSON.stringify(lines)).not.toContain('@');

  people.now = new Date();
  const held = (await people.get('/me/data', kenya)).json().data.notices.told;
  expect(held).toMatchObject([7, 3, 1].map(() => ({ thing: `addition/${talk}/ITA`, until: waits.until })));
  // Where its day is near, each one in the talk but who did it is looked at; who was told before isn't told at once.
  const asked = () => askOwner(people.database, "select from pgboss.job where name = 'at-once'");
  const before = (await asked()).length;
  await withDesk(people.database, THE_WRITER, ({ db }) =>
    askAtOnce(db, { parties: [], talks: [{ id: talk, by: ethiopia.person }] }, new Date(last - 16 * HOUR)),
  );
  expect((await asked()).length - before).toBe([kenya, officer, deputy].length);
  people.now = new Date(last - 16 * HOUR);
  expect(await mailed()).toEqual({});
  people.now = new Date();
  const again = (persons: readonly string[]) =>
    withDesk(people.database, signIn('a test'), ({ db }) =>
      enqueueAll(
        db,
        'reminder',
        persons.map((person) => ({ person, thing: `addition/${talk}/ITA`, until: waits.until })),
      ),
    );
  // Who has left the party, or isn't there, gets nothing; and once it is settled nobody does.
  await done(table.verb('KEN', 'remove', { as: 'KEN', person: officer.person }, kenya));
  await again([officer.person, deputy.person, randomUUID()]);
  expect(await mailed()).toEqual({});
  await again([kenya.person]);
  expect(await mailed()).toEqual({ [kenya.email]: [deputy.email] });
  await done(table.ask(`/talks/${talk}/agree`, { as: 'KEN', version: version + 1, party: 'ITA' }, kenya));
  await again([kenya.person]);
  expect(await mailed()).toEqual({});
});
