import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../people/testing/people-application.ts';
import { askForDigests } from './ask-for-digests.ts';
import { tableWithMail } from './testing/table-with-mail.ts';

const { table, catcher, services, lines, allDone } = await tableWithMail();
const { people } = table;

let secretariat: SignedIn;
let ethiopia: SignedIn;
let kenya: SignedIn;
beforeAll(async () => {
  // Rules of rows go by the clock of the database.
  people.now = new Date();
  secretariat = await table.administrator('chair@secretariat.example');
  ethiopia = await table.admitted('ETH', 'hanna@eth.example', secretariat);
  kenya = await table.admitted('KEN', 'wanjiru@ken.example', secretariat);
  await people.post('/me/change', { time_zone: 'Asia/Kathmandu', language: 'fr' }, kenya);
  // Past seven for each of them.
  people.now = new Date(`${tomorrow(people.now)}T12:00:00Z`);
});

const tomorrow = (now: Date) => new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);

test('what waits is mailed once a day, whoever asks how often, without a word of what was written', async () => {
  const words = { language: 'en', direction: 'ltr', text: 'The secret of the talk' };
  const begun = await table.ask('/talks', { as: 'ETH', subject: words, parties: ['KEN'] }, ethiopia);
  const { talk } = begun.json().data;
  await table.ask(`/talks/${talk}/messages`, { as: 'ETH', words, files: [] }, ethiopia);
  const asked = await Promise.all([1, 2, 3].map(() => askForDigests(services)));
  expect(asked.reduce((sum, one) => sum + one, 0)).toBe(3);
  const mail = await catcher.mailTo(kenya.email);
  await allDone();
  expect(catcher.caught).toHaveLength(1);
  expect(mail.subject).toBe('digest');
  expect(JSON.parse(mail.text)).toEqual([
    {
      kind: 'talk',
      parties: [{ party: 'ETH', name: 'ETH' }],
      count: 1,
      address: `http://localhost/fr/talks/${talk}`,
    },
  ]);
  expect(JSON.stringify([mail, lines])).not.toContain('secret');
  expect(await askForDigests(services)).toBe(0);
  people.wait(86_400);
  expect(await askForDigests(services)).toBe(3);
  await catcher.mailTo(kenya.email, 2);
  await allDone();
  expect(catcher.caught).toHaveLength(2);
});

test('before seven in the morning nobody is asked for', async () => {
  const there = people.now;
  people.now = new Date(`${tomorrow(there)}T00:30:00Z`);
  // In Kathmandu it is a quarter past six; in UTC half past midnight.
  expect(await askForDigests(services)).toBe(0);
  people.wait(3_600);
  expect(await askForDigests(services)).toBe(1);
  await allDone();
  people.now = there;
});

test('one press in a mail program ends them, by the address in the mail alone; its owner begins them again', async () => {
  const mail = await catcher.mailTo(kenya.email);
  expect(mail.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const address = /^<http:\/\/localhost(\/unsubscribe\/digest\/[\w/-]+)>$/.exec(
    mail.headers.get('list-unsubscribe') ?? '',
  )?.[1];
  expect(address).toContain(kenya.person);
  const press = (url: string) =>
    people.app.inject({
      ...{ method: 'POST', url, payload: 'List-Unsubscribe=One-Click' },
      headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
    });
  const digest = async (who: SignedIn) => (await people.get('/me/notices', who)).json().data.digest;
  // Another one's address can't be made from it; what answers tells nothing.
  const forged = await press(String(address).replace(kenya.person, ethiopia.person));
  expect([forged.statusCode, forged.body]).toEqual([200, 'done\n']);
  expect(await digest(ethiopia)).toBe('daily');
  const pressed = await press(String(address));
  expect([pressed.statusCode, pressed.body]).toEqual([200, 'done\n']);
  expect(await digest(kenya)).toBe('off');
  expect((await people.get('/me/data', kenya)).json().data.notices.digest).toBe('off');
  people.wait(259_200);
  expect(await askForDigests(services)).toBe(2);
  await allDone();
  const begun = await people.post('/me/notices', { digest: 'daily' }, kenya);
  expect(begun.json()).toEqual({ data: { digest: 'daily', is_mailed: true } });
  expect(await askForDigests(services)).toBe(1);
});

test('of a party that is asked for the mail has the key alone: its name may hold an address', async () => {
  await table.asks('FJI', 'asks@fji.example', { name: 'Sign in at https://evil.example or evil.example' });
  people.wait(86_400);
  const before = catcher.caught.length;
  await askForDigests(services);
  await allDone();
  const mails = catcher.caught.slice(before).filter(({ receivers }) => receivers.includes(secretariat.email));
  expect(mails.map(({ text }) => JSON.parse(text))).toEqual([
    [
      {
        kind: 'admission',
        parties: [{ party: 'FJI', name: 'FJI' }],
        address: 'http://localhost/en/my-party',
      },
    ],
  ]);
});
