import { afterAll } from 'vitest';
import { workThrough } from '../../../platform/jobs/work-through.ts';
import { logTo } from '../../../platform/log.ts';
import type { LetterRequest } from '../../../platform/mail/letter.ts';
import { mailServerOf } from '../../../platform/mail/mail-server.ts';
import { catchMail } from '../../../platform/mail/testing/mail-catcher.ts';
import { askOwner } from '../../../platform/testing/ask-owner.ts';
import { temporarySettings } from '../../../platform/testing/temporary-database.ts';
import { until } from '../../../platform/testing/until.ts';
import { tableApplication } from '../../parties/testing/table.ts';
import { lookAtOnce } from '../look-at-once.ts';
import { mailDigest } from '../mail-digest.ts';
import { mailReminder } from '../mail-reminder.ts';

/** The pages write letters; this one tells all that it was asked for. */
function write(request: LetterRequest) {
  const told = 'item' in request ? { item: request.item, others: request.others } : undefined;
  return {
    subject: request.kind,
    text: JSON.stringify('items' in request ? request.items : told),
    html: `<p>${request.address}</p>`,
  };
}

/** The table, a mail server that keeps what it takes, and who mails notices. To be called at the top of a file. */
export async function tableWithMail() {
  const catcher = await catchMail();
  const given = {
    SAHAKARYA_MAIL_URL: `smtp://127.0.0.1:${catcher.port}`,
    SAHAKARYA_MAIL_FROM: 'no-reply@vaccines.example',
  };
  const table = await tableApplication(given);
  const { people } = table;
  const { database, keys } = people;
  const server = mailServerOf(temporarySettings(given), false);
  if (server === undefined) throw new Error('there is no mail server');
  const services = { database, keys, now: () => people.now, origin: () => 'http://localhost' };
  const noticing = { ...services, write, server };
  const lines: string[] = [];
  const working = await workThrough(
    database,
    { digest: mailDigest(noticing), 'at-once': lookAtOnce(noticing), reminder: mailReminder(noticing) },
    logTo((line) => lines.push(line), 'info'),
    { betweenLooks: 20 },
  );
  afterAll(async () => {
    await working.stop();
    await catcher.close();
  });
  const allDone = () =>
    until(async () => {
      const open = await askOwner(
        database,
        "select from pgboss.job where name <> 'link-mail' and state <> 'completed'",
      );
      return open.length === 0;
    });
  return { table, catcher, services, lines, allDone };
}
