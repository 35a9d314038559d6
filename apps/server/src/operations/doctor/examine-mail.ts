import { holderOf } from '../../platform/data-folder/claim.ts';
import { MailNotTaken, mailServerOf } from '../../platform/mail/mail-server.ts';
import { mailTrouble } from '../../platform/mail/mail-trouble.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { bad, type Finding, good, note } from './finding.ts';

/** The mail server, where one is named: whether it lets us in. It is sent nothing. */
export async function examineMail(settings: Settings): Promise<Finding> {
  const about = 'mail';
  const server = mailServerOf(settings, false);
  if (server === undefined) {
    const running = settings.values.DATABASE_URL === undefined ? holderOf(settings.dataFolder) : undefined;
    return running?.sendsMail === true
      ? note(
          about,
          'The server that runs sends mail; by which mail server, this command was not told',
          'Say it with the settings of the service',
        )
      : good(about, 'none is sent: links are handed on');
  }
  try {
    await server.greet();
    return good(about, 'the mail server lets us in; "sahakarya admin mail-test" sends one');
  } catch (error) {
    if (!(error instanceof MailNotTaken)) throw error;
    return bad(
      about,
      `The mail server does not let us in: ${mailTrouble(error.code)}`,
      'Check SAHAKARYA_MAIL_URL',
    );
  }
}
