import { Email } from '@sahakarya/contract';
import {
  holderOf,
  isExercise,
  logTo,
  MailNotTaken,
  mailServerOf,
  mailTrouble,
  namingContact,
  openDatabase,
  type Settings,
} from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { WrongUse } from '../problems.ts';
import { builtPages } from '../serve/built-pages.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { originOf } from '../serve/origin-of.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { ADMIN_TEXTS as texts } from './texts.ts';

/** `sahakarya admin mail-test EMAIL`: sends a mail at once, and tells what the mail server said to it. */
export async function testMail(
  terminal: Terminal,
  to: string,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  if (!Email.safeParse(to).success) throw new WrongUse(texts.noAddress(to));
  const settings = settingsOf(terminal, given);
  const isOfExercise = await isExerciseAt(terminal, settings);
  const server = mailServerOf(settings, isOfExercise);
  if (server === undefined) {
    if (holderOf(settings.dataFolder)?.sendsMail === true) throw new WrongUse(texts.untoldMail);
    throw new WrongUse(texts.noMail[isOfExercise ? 'exercise' : 'real']);
  }
  const origin = originOf(settings);
  const letter = namingContact(
    (await builtPages()).letter,
    settings,
  )({
    ...{ kind: 'test', language: 'en', timeZone: 'UTC', address: origin, until: undefined, origin },
  });
  const refused = await server.send({ id: crypto.randomUUID(), to, letter }).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof MailNotTaken) return error.code;
      throw error;
    },
  );
  if (json) writeJson(terminal, { command: 'admin', ok: refused === undefined, to, code: refused ?? null });
  else
    new Page(terminal.out).paragraph(
      refused === undefined ? texts.mailTaken(to) : texts.mailNotTaken(mailTrouble(refused)),
    );
  return refused === undefined ? EXIT.done : EXIT.cannotRun;
}

async function isExerciseAt(terminal: Terminal, settings: Settings): Promise<boolean> {
  const database = await openDatabase(settings, {
    as: 'command',
    isThere: true,
    log: logTo(terminal.err.write, 'error'),
  });
  return isExercise(database).finally(database.close);
}
