import { Email } from '@sahakarya/contract';
import {
  accountOf,
  type HandedOnLink,
  handOnLinks,
  linkAddress,
  recoverByMail,
  recoverPerson,
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
import { testMail } from './test-mail.ts';
import { ADMIN_TEXTS as texts } from './texts.ts';
import { withPeople } from './with-people.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Letters of an instant up to its minute. */
const TO_THE_MINUTE = 16;

/** `sahakarya admin link EMAIL`, `sahakarya admin recover EMAIL` (or an id), `sahakarya admin mail-test EMAIL` */
export async function administer(
  terminal: Terminal,
  deed: string,
  who: string,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  if (deed === 'mail-test') return testMail(terminal, who, { json, ...given });
  if (deed !== 'link' && deed !== 'recover') throw new WrongUse(texts.unknown(deed));
  const isId = deed === 'recover' && UUID.test(who);
  if (!isId && !Email.safeParse(who).success) throw new WrongUse(texts.noAddress(who));
  const settings = settingsOf(terminal, given);
  return withPeople(terminal, settings, async ({ database, keys, log }) => {
    const handing = { now: new Date(), log };
    const person = deed === 'link' || isId ? who : await accountOf(database, keys, who);
    if (person === undefined) throw new WrongUse(texts.noPerson(who));
    if (deed === 'recover' && (await isMailed(settings, database))) {
      if (!(await recoverByMail(database, keys, person, handing.now)))
        throw new WrongUse(texts.noPerson(who));
      tellMailed(terminal, json, person);
      return EXIT.done;
    }
    const made =
      deed === 'link'
        ? await handOnLinks(database, keys, who, handing)
        : [await recoverPerson(database, keys, person, handing)].filter((one) => one !== undefined);
    if (made.length === 0) throw new WrongUse(deed === 'link' ? texts.noLink : texts.noPerson(who));
    if (json)
      writeJson(terminal, {
        command: 'admin',
        ok: true,
        links: made.map((one) => toldInJson(settings, one)),
      });
    else tell(terminal, settings, made);
    return EXIT.done;
  });
}

function tellMailed(terminal: Terminal, json: boolean, person: string): void {
  if (json) writeJson(terminal, { command: 'admin', ok: true, person, mailed: true });
  else new Page(terminal.out).paragraph(texts.recoveryMailed);
}

function toldInJson(settings: Settings, { person, kind, text, made, until }: HandedOnLink) {
  return {
    person,
    kind,
    link: text,
    address: linkAddress(originOf(settings), kind, text),
    asked_at: made,
    until,
  };
}

function tell(terminal: Terminal, settings: Settings, made: readonly HandedOnLink[]): void {
  const page = new Page(terminal.out);
  if (made.length > 1) {
    page.title(texts.several(made.length));
    page.paragraph(texts.which);
  }
  for (const { kind, text, made: asked, until } of made) {
    if (made.length === 1) page.title(texts.kinds[kind]);
    else page.paragraph(texts.asked(minuteOf(asked)));
    page.lines([linkAddress(originOf(settings), kind, text)]);
    page.paragraph(texts.once(minuteOf(until)));
  }
}

/** A moment in UTC. */
function minuteOf(moment: Date): string {
  return moment.toISOString().slice(0, TO_THE_MINUTE).replace('T', ' ');
}
