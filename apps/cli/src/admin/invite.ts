import { Email } from '@sahakarya/contract';
import {
  type InvitedAdministrator,
  inviteAdministrator,
  linkAddress,
  type Settings,
} from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { originOf } from '../serve/origin-of.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isMailed } from './is-mailed.ts';
import { ADMIN_TEXTS as texts } from './texts.ts';
import { withPeople } from './with-people.ts';

/** Letters of an instant up to its minute. */
const TO_THE_MINUTE = 16;

/** `sahakarya admin invite EMAIL [--party KEY]`: makes its owner an administrator. */
export async function invite(
  terminal: Terminal,
  email: string,
  { json, party, ...given }: GivenSettings & { readonly json: boolean; readonly party?: string },
): Promise<ExitCode> {
  if (!Email.safeParse(email).success) throw new WrongUse(texts.noAddress(email));
  const settings = settingsOf(terminal, given);
  return withPeople(terminal, settings, async ({ database, keys, log }) => {
    const asked = { email, party };
    const linkWay = (await isMailed(settings, database)) ? 'mailed' : 'waits';
    const made = await inviteAdministrator(database, keys, asked, { now: new Date(), log, linkWay });
    if (typeof made === 'string') throw new WrongUse(texts.notInvited[made](party ?? ''));
    const mailed = linkWay === 'mailed';
    if (json) writeJson(terminal, { command: 'admin', ok: true, ...told(settings, made), mailed });
    else tell(terminal, settings, made, mailed);
    return EXIT.done;
  });
}

function told(settings: Settings, { person, party, link }: InvitedAdministrator) {
  if (link === undefined) return { person, party };
  const { text, until } = link;
  return { person, party, link: text, address: linkAddress(originOf(settings), 'invitation', text), until };
}

function tell(
  terminal: Terminal,
  settings: Settings,
  { party, link }: InvitedAdministrator,
  mailed: boolean,
): void {
  const page = new Page(terminal.out);
  page.title(texts.invited(party));
  if (link === undefined) {
    page.paragraph(mailed ? texts.invitationMailed : texts.signsIn);
    return;
  }
  page.paragraph(texts.makesAccount);
  page.lines([linkAddress(originOf(settings), 'invitation', link.text)]);
  page.paragraph(texts.once(link.until.toISOString().slice(0, TO_THE_MINUTE).replace('T', ' ')));
}
