import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { temporarySettings } from '../testing/temporary-database.ts';
import { mailServerOf, sendsMail } from './mail-server.ts';
import { catchMail } from './testing/mail-catcher.ts';

const account = { user: 'vaccines@example.org', password: 'four brown: horses/sing' };
const catcher = await catchMail({ account });
afterAll(catcher.close);

const FROM = { SAHAKARYA_MAIL_FROM: 'Vaccines <no-reply@vaccines.example>' };
const urlFor = (password: string, host = '127.0.0.1') =>
  `smtp://${encodeURIComponent(account.user)}:${encodeURIComponent(password)}@${host}:${catcher.port}`;

const mail = () => ({
  id: randomUUID(),
  to: 'amina@health.example',
  letter: { subject: 'تأكيد حسابك', text: 'مرحبا\n', html: '<p dir="rtl">مرحبا</p>' },
});

function serverOf(url: string, isExercise = false, more: object = {}) {
  const server = mailServerOf(temporarySettings({ SAHAKARYA_MAIL_URL: url, ...FROM, ...more }), isExercise);
  if (server === undefined) throw new Error('no mail server');
  return server;
}

it('hands a letter to the server that is named, signed in as its user, in letters of every script', async () => {
  const sent = mail();
  const server = serverOf(urlFor(account.password));
  await server.greet();
  await server.send(sent);
  const caught = await catcher.mailTo(sent.to);
  expect(caught).toMatchObject({ user: account.user, subject: sent.letter.subject });
  expect(caught.html.trim()).toBe(sent.letter.html);
  expect(caught.text.trim()).toBe(sent.letter.text.trim());
  expect(caught.headers.get('message-id')).toBe(`<${sent.id}@vaccines.example>`);
});

it('tells what went wrong by its code alone, and never the password', async () => {
  const wrong = await serverOf(urlFor('wrong password'))
    .send(mail())
    .catch((error: unknown) => error);
  expect(wrong).toMatchObject({ name: 'MailNotTaken', code: 'EAUTH 535' });
  expect(JSON.stringify([wrong, String(wrong), (wrong as Error).stack])).not.toMatch(/wrong password|amina/);
  // Another machine, which doesn't encrypt: it is told neither user nor letter.
  const open = await serverOf(urlFor(account.password, '[::ffff:127.0.0.1]'))
    .send(mail())
    .catch((error: unknown) => error);
  expect(open).toMatchObject({ code: expect.stringMatching(/^ETLS/) });
});

it('nothing that stands in a letter becomes a header, a command or another receiver', async () => {
  const before = catcher.caught.length;
  const { id, to } = mail();
  const odd = 'x\r\nBcc: stranger@health.example\r\n\r\n.\r\nRCPT TO:<stranger@health.example>\r\n';
  await serverOf(urlFor(account.password)).send({ id, to, letter: { subject: odd, text: odd, html: odd } });
  const [caught, ...others] = catcher.caught.slice(before);
  expect([caught?.receivers, others]).toEqual([[to], []]);
  expect([...(caught?.headers.keys() ?? [])]).not.toContain('bcc');
});

it('of an exercise, everything goes to one address, and says what it is; without that, nothing goes', async () => {
  const url = urlFor(account.password);
  const settings = temporarySettings({ SAHAKARYA_MAIL_URL: url, ...FROM });
  expect([sendsMail(settings, false), sendsMail(settings, true)]).toEqual([true, false]);
  expect(mailServerOf(settings, true)).toBeUndefined();
  expect(sendsMail(temporarySettings(), false)).toBe(false);
  const before = catcher.caught.length;
  await serverOf(url, true, { SAHAKARYA_EXERCISE_MAIL_TO: 'training@who.example' }).send(mail());
  const caught = await catcher.mailTo('training@who.example');
  expect(catcher.caught.slice(before)).toEqual([caught]);
  expect(caught).toMatchObject({ receivers: ['training@who.example'], subject: 'EXERCISE: تأكيد حسابك' });
  // For whom it is meant stands in it, and in no header.
  expect(caught.headers.get('to')).toBe('training@who.example');
  expect(JSON.stringify([...caught.headers])).not.toContain(mail().to);
  for (const part of [caught.text, caught.html]) expect(part).toContain(`EXERCISE: to ${mail().to}`);
});

it.each([
  [{ SAHAKARYA_MAIL_URL: 'smtps://u:hunter2@mail.example' }, 'SAHAKARYA_MAIL_FROM', 'left out'],
  [{ SAHAKARYA_MAIL_URL: 'http://u:hunter2@mail.example', ...FROM }, 'SAHAKARYA_MAIL_URL', /not shown here/],
  [{ SAHAKARYA_MAIL_FROM: 'nobody' }, 'SAHAKARYA_MAIL_FROM', '"nobody"'],
  [{ SAHAKARYA_MAIL_FROM: 'A\r\nBcc: x <a@b.c>' }, 'SAHAKARYA_MAIL_FROM', /Bcc/],
  [{ SAHAKARYA_EXERCISE_MAIL_TO: 'all of us' }, 'SAHAKARYA_EXERCISE_MAIL_TO', '"all of us"'],
])('%j is refused, without its password', (given, name, value) => {
  let fault: unknown;
  try {
    temporarySettings(given);
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({
    ...{ code: 'bad-setting', parameters: { name, value: expect.stringMatching(value) } },
  });
  expect(JSON.stringify(fault)).not.toContain('hunter2');
});
