import { keyFileOf, logTo, makeKeyFile, OperationFault, openDatabase, rotateKeys } from '@sahakarya/server';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { counted } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { KEYS_TEXTS as texts } from './texts.ts';

/** `sahakarya keys make`, `sahakarya keys rotate` */
export async function manageKeys(
  terminal: Terminal,
  deed: string,
  { json, ...given }: GivenSettings & { readonly json: boolean },
): Promise<ExitCode> {
  const settings = settingsOf(terminal, given);
  const file = keyFileOf(settings);
  if (deed !== 'make' && deed !== 'rotate') throw new WrongUse(texts.unknown(deed));
  if (file === undefined) throw new OperationFault('key-file-unnamed', {});
  const page = new Page(terminal.out);
  const now = new Date();
  if (deed === 'make') {
    makeKeyFile(file, now);
    if (json) writeJson(terminal, { command: 'keys', ok: true, made: file });
    else {
      page.title(texts.made(file));
      page.paragraph(texts.keep);
    }
    return EXIT.done;
  }
  const database = await openDatabase(settings, { as: 'command', log: logTo(terminal.err.write, 'error') });
  const { key, wrapped, wasUnfinished } = await rotateKeys(database, file, now).finally(database.close);
  if (json) writeJson(terminal, { command: 'keys', ok: true, key, wrapped, was_unfinished: wasUnfinished });
  else {
    page.title(texts.rotated(key));
    if (wasUnfinished) page.paragraph(texts.goneOn);
    page.paragraph(texts.wrapped(counted(wrapped, 'person', 'persons')));
  }
  return EXIT.done;
}
