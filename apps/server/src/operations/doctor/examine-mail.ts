import { MailNotTaken, mailServerOf } from '../../platform/mail/mail-server.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { bad, type Finding, good } from './finding.ts';

/** The mail server, where one is named: whether it lets us in. It is sent nothing. */
export async function examineMail(settings: Settings): Promise<Finding> {
  const about = 'mail';
  const server = mailServerOf(settings, false);
  if (server === undefined) return good(about, 'none is sent: links are handed on');
  try {
    await server.greet();
    return good(about, 'the mail server lets us in; "sahakarya admin mail-test" sends one');
  } catch (error) {
    if (!(error instanceof MailNotTaken)) throw error;
    return bad(about, `The mail server does not let us in: ${error.code}`, 'Check SAHAKARYA_MAIL_URL');
  }
}
