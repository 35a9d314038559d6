import { handOnLink, logTo, openDatabase, recoverPerson, requireKeys } from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { ADMIN_TEXTS as texts } from './texts.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Letters of an instant up to its minute. */
const TO_THE_MINUTE = 16;

/** `sahakarya admin link EMAIL`, `sahakarya admin recover PERSON` */
export async function administer(
  terminal: Terminal,
  deed: string,
  who: string,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  if (deed !== 'link' && deed !== 'recover') throw new WrongUse(texts.unknown(deed));
  if (deed === 'recover' && !UUID.test(who)) throw new WrongUse(texts.noPerson(who));
  const settings = settingsOf(terminal, given);
  const log = logTo(terminal.err.write, 'info');
  const database = await openDatabase(settings, { as: 'command', log: logTo(terminal.err.write, 'error') });
  try {
    const keys = await requireKeys(settings, database);
    const handing = { now: new Date(), log };
    const made =
      deed === 'link'
        ? await handOnLink(database, keys, who, handing)
        : await recoverPerson(database, keys, who, handing);
    if (made === undefined) throw new WrongUse(deed === 'link' ? texts.noLink : texts.noPerson(who));
    const { person, kind, text, until } = made;
    if (json) writeJson(terminal, { command: 'admin', ok: true, person, kind, link: text, until });
    else {
      const page = new Page(terminal.out);
      page.title(texts.kinds[kind]);
      page.lines([text]);
      page.paragraph(texts.once(until.toISOString().slice(0, TO_THE_MINUTE).replace('T', ' ')));
    }
    return EXIT.done;
  } finally {
    await database.close();
  }
}
