import { SECRETARIAT } from '@sahakarya/exchange';
import { afterAll, expect, test } from 'vitest';
import { inviteAdministrator } from '../../../invite-administrator.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { type Working, workThrough } from '../../../platform/jobs/work-through.ts';
import { logTo } from '../../../platform/log.ts';
import type { LetterRequest } from '../../../platform/mail/letter.ts';
import { mailServerOf } from '../../../platform/mail/mail-server.ts';
import { catchMail, type MailCatcher } from '../../../platform/mail/testing/mail-catcher.ts';
import { askOwner } from '../../../platform/testing/ask-owner.ts';
import { silent, temporarySettings } from '../../../platform/testing/temporary-database.ts';
import { until } from '../../../platform/testing/until.ts';
import { holderOf } from '../testing/passkey-holder.ts';
import { codeIn, cookieIn, meIn, PASSWORD, peopleApplication } from '../testing/people-application.ts';
import { recoverByMail } from './hand-on-link.ts';
import { makeLink } from './links.ts';
import { mailAccount } from './mail-account.ts';
import { mailLink } from './mail-link.ts';

let catcher: MailCatcher = await catchMail();
const given = {
  SAHAKARYA_MAIL_URL: `smtp://127.0.0.1:${catcher.port}`,
  SAHAKARYA_MAIL_FROM: 'Vaccines <no-reply@vaccines.example>',
};
const people = await peopleApplication(given);
const { database, keys } = people;
const lines: string[] = [];

/** The pages write letters; this one has no words, and all that it was asked for. */
const write = ({ kind, language, timeZone, address, until: end, ...rest }: LetterRequest) => ({
  subject: [kind, language, ...('party' in rest ? [rest.party] : [])].filter((one) => one).join(' '),
  text: `${address}\n${end?.toISOString() ?? 'for good'} ${timeZone}\n`,
  html: `<p lang="${language}">${address}</p>`,
});

function worker(): Promise<Working> {
  const server = mailServerOf(temporarySettings(given), false);
  if (server === undefined) throw new Error('there is no mail server');
  const mailing = { database, keys, now: () => people.now, origin: () => 'https://vaccines.example' };
  const all = { ...mailing, write, server };
  return workThrough(
    database,
    { 'link-mail': mailLink(all), 'account-mail': mailAccount(all) },
    logTo((line) => lines.push(line), 'info'),
    { betweenLooks: 20 },
  );
}

const workers = await Promise.all([worker(), worker()]);
afterAll(async () => {
  await Promise.all(workers.map(({ stop }) => stop()));
  await catcher.close();
});

const ask = <Row extends object>(sql: string, values?: unknown[]) => askOwner<Row>(database, sql, values);
const unfinished = async () =>
  (await ask("select id from pgboss.job where state not in ('completed', 'failed')")).length;
const linkIn = (text: string) => /#([\w-]{43})/.exec(text)?.[1] ?? '';

test('the link of an account goes to its address, in its language, and confirms it: nobody has handed it on', async () => {
  const email = 'amina@health.example';
  const asked = await people.ask(email, { language: 'ar', time_zone: 'Africa/Ndjamena' });
  expect(asked.json()).toEqual({ data: { done: true, is_mailed: true } });
  const mail = await catcher.mailTo(email);
  expect(mail).toMatchObject({ subject: 'confirm ar', receivers: [email] });
  expect(mail.text).toMatch(
    /^https:\/\/vaccines\.example\/ar\/confirm#[\w-]{43}\r?\n2026-03-08T12:00:00\.000Z Africa\/Ndjamena/,
  );
  expect(mail.html).toContain('<p lang="ar">https://vaccines.example/ar/confirm#');
  expect(Object.fromEntries(mail.headers)).toMatchObject({
    from: 'Vaccines <no-reply@vaccines.example>',
    to: email,
    'auto-submitted': 'auto-generated',
    'message-id': expect.stringMatching(/^<[0-9a-f-]{36}@vaccines\.example>$/),
  });
  const confirmed = await people.post('/accounts/confirm', { link: linkIn(mail.text), password: PASSWORD });
  expect(confirmed.statusCode, confirmed.body).toBe(200);
  const [row] = await ask<{ handed_on_at: Date | null }>(
    'select handed_on_at from person where person = $1',
    [meIn(confirmed).person],
  );
  expect(row?.handed_on_at).toBeNull();
  // Asked for once more, by whomever: its owner learns that there is an account, and no link confirms another one.
  await people.ask(email);
  const again = await catcher.mailTo(email, 2);
  expect(again).toMatchObject({ subject: 'known en' });
  expect(again.text).toContain('https://vaccines.example/en/sign-in');
});

test('a lost password, a recovery and an invitation are mailed; what nobody has is not, and looks the same', async () => {
  const email = 'lost@health.example';
  await people.ask(email);
  const link = linkIn((await catcher.mailTo(email)).text);
  const { person } = meIn(await people.post('/accounts/confirm', { link, password: PASSWORD }));
  await people.post('/passwords/lost', { email });
  const lost = await catcher.mailTo(email, 2);
  expect(lost).toMatchObject({ subject: 'password en' });
  const password = 'six quiet rivers turn';
  expect(codeIn(await people.post('/passwords/set', { link: linkIn(lost.text), password }))).toBe('200');
  expect((await catcher.mailTo(email, 3)).subject).toBe('password-set en');

  const handing = { now: people.now, log: silent, linkWay: 'mailed' } as const;
  expect(await recoverByMail(database, keys, person, people.now)).toBe(true);
  const recovery = await catcher.mailTo(email, 4);
  expect(recovery.subject).toBe('recovery en');
  expect(recovery.text).toContain('/en/set-password#');

  const before = catcher.caught.length;
  expect((await people.post('/passwords/lost', { email: 'nobody@health.example' })).statusCode).toBe(200);
  const invite = (address: string, party: string) =>
    inviteAdministrator(database, keys, { email: address, party }, handing);
  // Refused: whoever it is for gets nothing.
  expect(await invite('stranger@health.example', 'FJI')).toBe('no-party');
  expect(await invite('chair@secretariat.example', SECRETARIAT)).toMatchObject({ link: undefined });
  const invited = await catcher.mailTo('chair@secretariat.example');
  // From whom it is stands in a letter that nobody awaits.
  expect(invited).toMatchObject({ subject: 'invitation en Secretariat' });
  const accepted = await people.post('/accounts/accept', {
    ...{ link: linkIn(invited.text), name: 'Chair', password: PASSWORD },
  });
  expect(accepted.statusCode, accepted.body).toBe(200);
  await until(async () => (await unfinished()) === 0);
  expect(catcher.caught).toHaveLength(before + 1);
});

test('a new passkey, a new token and another password are told to their owner at once, and no more of them', async () => {
  const email = 'told@health.example';
  await people.ask(email, { language: 'fr' });
  const link = linkIn((await catcher.mailTo(email)).text);
  const confirmed = await people.post('/accounts/confirm', { link, password: PASSWORD });
  const who = { cookie: cookieIn(confirmed) };
  await holderOf(people, who);
  expect(await catcher.mailTo(email, 2)).toMatchObject({ subject: 'passkey-added fr' });
  const asked = { name: 'The register of stocks', scopes: ['people:read'] };
  const made = await people.post('/tokens', asked, who);
  const mail = await catcher.mailTo(email, 3);
  expect(mail).toMatchObject({ subject: 'token-made fr' });
  expect(mail.text).toContain('https://vaccines.example/fr/account');
  for (const secret of [made.json().data.text, asked.name])
    expect(JSON.stringify(mail)).not.toContain(secret);
  expect((await people.post('/me/password', { password: 'six quiet rivers turn' }, who)).statusCode).toBe(
    200,
  );
  expect(await catcher.mailTo(email, 4)).toMatchObject({ subject: 'password-changed fr' });
});

test('an address gets three invitations by mail in a day, whoever invites it; the others wait to be handed on', async () => {
  const email = 'wanted-by-many@health.example';
  const handing = { now: people.now, log: silent, linkWay: 'mailed' } as const;
  const invite = () => inviteAdministrator(database, keys, { email, party: SECRETARIAT }, handing);
  for (let count = 0; count < 5; count++) expect(await invite()).toMatchObject({ link: undefined });
  const done = async () => (await unfinished()) === 0;
  await until(done);
  const toIt = () => catcher.caught.filter(({ receivers }) => receivers.includes(email));
  expect(toIt()).toHaveLength(3);
  // By an HMAC: the address stands nowhere.
  expect(JSON.stringify(await ask('select * from attempt'))).not.toContain('health.example');
  people.wait(86_400);
  await inviteAdministrator(database, keys, { email, party: SECRETARIAT }, { ...handing, now: people.now });
  await until(done);
  expect(toIt()).toHaveLength(4);
});

test('what is rolled back is not mailed, and two workers mail each link once', async () => {
  const before = catcher.caught.length;
  await expect(
    withDesk(database, signIn('a test'), async ({ db }) => {
      await makeLink(db, 'password', undefined, 'mailed', people.now);
      throw new Error('after all not');
    }),
  ).rejects.toThrow('after all not');
  expect(await unfinished()).toBe(0);
  const emails = Array.from({ length: 12 }, (_, at) => `of-many-${at}@health.example`);
  await Promise.all(emails.map((email) => people.ask(email)));
  await Promise.all(emails.map((email) => catcher.mailTo(email)));
  await until(async () => (await unfinished()) === 0);
  expect(
    catcher.caught
      .slice(before)
      .map(({ receivers }) => receivers[0])
      .sort(),
  ).toEqual(emails.sort());
});

test('a mail server that is away gets it when it is back, once; what is over by then is not sent', async () => {
  const { port } = catcher;
  await catcher.close();
  const email = 'patient@health.example';
  await people.ask(email);
  await until(async () => (await ask("select from pgboss.job where state = 'retry'")).length > 0);
  const told = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'job-not-done');
  expect(told.at(-1)).toMatchObject({ level: 40, queue: 'link-mail', err: { code: 'ESOCKET' } });
  catcher = await catchMail({ port });
  await ask("update pgboss.job set start_after = now() where state = 'retry'");
  const mail = await catcher.mailTo(email);
  await until(async () => (await unfinished()) === 0);
  expect(catcher.caught).toHaveLength(1);
  expect(linkIn(mail.text)).toHaveLength(43);
  // No address and no link lies in a job, or in the log.
  const kept = JSON.stringify([await ask('select * from pgboss.job'), lines]);
  for (const secret of ['health.example', linkIn(mail.text)]) expect(kept).not.toContain(secret);
});

test('after a day it is given up, which the log says', async () => {
  await catcher.close();
  await Promise.all(workers.map(({ stop }) => stop()));
  await people.ask('never@health.example');
  await ask("update pgboss.job set retry_count = retry_limit where state = 'created'");
  workers.push(await worker());
  await until(async () => (await ask("select from pgboss.job where state = 'failed'")).length > 0);
  expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject({ level: 50, event: 'job-given-up' });
});
