import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { API_ROOT } from '@sahakarya/contract';
import { logTo, readSettings, startServer } from '@sahakarya/server';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import { builtPages } from '../serve/built-pages.ts';
import { REFERENCE_TABLES } from '../serve/reference-tables.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

/** Mails as they came, but for where their lines were broken. */
const mails: string[] = [];

const smtp = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: ({ username, password }, _session, done) =>
    username === 'vaccines' && password === 'hunter2'
      ? done(null, { user: username })
      : done(new Error('no')),
  onData: (stream, _session, done) => {
    text(stream).then((source) => {
      mails.push(source.replace(/=\r\n/g, '').replaceAll('=3D', '='));
      done();
    }, done);
  },
});

async function listening(): Promise<Record<string, string>> {
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    SAHAKARYA_MAIL_URL: `smtp://vaccines:hunter2@127.0.0.1:${(server.address() as AddressInfo).port}`,
    SAHAKARYA_MAIL_FROM: 'no-reply@vaccines.example',
  };
}

test('an operator tries the mail, and invites by it: the server writes the letter in its receiver’s language', async () => {
  const folder = temporaryFolder();
  const environment = await listening();
  const admin = (...words: string[]) => runIn(folder, ['admin', ...words, '--data', 'data'], { environment });
  const given = { PORT: '0', SAHAKARYA_DATA: join(folder, 'data') };
  const server = await startServer({
    settings: readSettings(environment, given),
    pages: builtPages,
    reference: REFERENCE_TABLES,
    log: logTo(() => undefined, 'silent'),
  });
  try {
    const tried = await admin('mail-test', 'amina@health.example');
    expect([tried.code, tried.err]).toEqual([0, '']);
    expect(tried.out).toMatch(/^The mail server has taken a mail to amina@health\.example/);
    expect(mails.at(-1)).toContain('Subject: Mail arrives');

    const untold = ['admin', 'mail-test', 'amina@health.example', '--data', 'data'];
    expect(await runIn(folder, untold)).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('say it with the settings of the service') },
    });
    expect(mails).toHaveLength(1);
    const unsaid = await runIn(folder, ['doctor', '--data', 'data', '--port', '0', '--json']);
    expect(JSON.parse(unsaid.out).findings).toContainEqual(
      expect.objectContaining({ about: 'mail', verdict: 'note' }),
    );

    // Without the settings of the server, its mail goes all the same.
    const words = ['admin', 'invite', 'chair@secretariat.example', '--data', 'data', '--json'];
    const invited = await runIn(folder, words);
    expect(JSON.parse(invited.out)).toMatchObject({ ok: true, party: 'SECRETARIAT', mailed: true });
    expect(invited.out).not.toContain('accept#');
    await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(2);
    expect(mails[1]).toMatch(new RegExp(`${server.address}/en/accept#[\\w-]{43}`));

    const asked = await fetch(`${server.address}${API_ROOT}/accounts`, {
      method: 'POST',
      headers: { origin: server.address, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ name: 'Amina', email: 'amina@health.example', password: 'four brown horses sing' },
        ...{ language: 'ar', time_zone: 'Africa/Ndjamena' },
      }),
    });
    expect(asked.status).toBe(200);
    await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(3);
    expect(mails[2]).toContain(`${server.address}/ar/confirm#`);

    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toContain('sahakarya_jobs{queue="link-mail",state="failed"} 0');
    const examined = await runIn(folder, ['doctor', '--data', 'data', '--port', '0', '--json'], {
      environment,
    });
    const { findings } = JSON.parse(examined.out);
    expect(findings).toContainEqual(expect.objectContaining({ about: 'jobs', verdict: 'good' }));
    expect(findings).toContainEqual(expect.objectContaining({ about: 'mail', verdict: 'good' }));
    const config = await runIn(folder, ['config', '--data', 'data'], { environment });
    expect(config.out).toContain('SAHAKARYA_MAIL_FROM: no-reply@vaccines.example');
    for (const { out, err } of [tried, invited, examined, config]) expect(out + err).not.toContain('hunter2');
  } finally {
    await server.stop();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  }
}, 60_000);
