import {
  type Database,
  listTokens,
  logTo,
  makeToken,
  openDatabase,
  type Token,
  withdrawToken,
} from '@sahakarya/server';
import { parseWhole } from '@sahakarya/vocabulary';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { writeJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import { WrongUse } from '../problems.ts';
import type { GivenSettings } from '../serve/given-settings.ts';
import { settingsOf } from '../serve/settings-of.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { TokenChoices } from './choices.ts';
import { TOKEN_TEXTS as texts } from './texts.ts';

interface Options extends GivenSettings, TokenChoices {
  readonly json: boolean;
}

const MOST_DAYS = 3650;
const MOST_OF_NAME = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `sahakarya token` */
export async function manageTokens(terminal: Terminal, options: Options): Promise<ExitCode> {
  const { name, list, withdraw } = options;
  const days = parseWhole(options.days);
  if (typeof days === 'string' || days < 1 || days > MOST_DAYS)
    throw new WrongUse(texts.badDays(options.days));
  if (name.trim() === '' || name.length > MOST_OF_NAME) throw new WrongUse(texts.badName);
  if (withdraw !== undefined && !UUID.test(withdraw)) throw new WrongUse(texts.unknown(withdraw));
  const database = await openDatabase(settingsOf(terminal, options), {
    as: 'command',
    log: logTo(terminal.err.write, 'error'),
  });
  const now = new Date();
  try {
    if (withdraw !== undefined) await withdrawOne(terminal, database, withdraw, now, options.json);
    else if (list) await tellAll(terminal, database, now, options.json);
    else await makeOne(terminal, database, { name, days, now }, options.json);
    return EXIT.done;
  } finally {
    await database.close();
  }
}

async function makeOne(
  terminal: Terminal,
  database: Database,
  wanted: { readonly name: string; readonly days: number; readonly now: Date },
  json: boolean,
): Promise<void> {
  const { token, text } = await makeToken(database, wanted);
  if (json) {
    writeJson(terminal, { command: 'token', ok: true, token: text, ...told(token) });
    return;
  }
  const page = new Page(terminal.out);
  page.title(texts.made(token.name, dayOf(token.expiresAt)));
  page.lines([text]);
  page.paragraph(texts.once);
}

async function withdrawOne(
  terminal: Terminal,
  database: Database,
  id: string,
  now: Date,
  json: boolean,
): Promise<void> {
  if (!(await withdrawToken(database, id, now))) throw new WrongUse(texts.unknown(id));
  if (json) writeJson(terminal, { command: 'token', ok: true, withdrawn: id });
  else new Page(terminal.out).title(texts.withdrawn(id));
}

async function tellAll(terminal: Terminal, database: Database, now: Date, json: boolean): Promise<void> {
  const tokens = await listTokens(database);
  if (json) {
    writeJson(terminal, { command: 'token', ok: true, tokens: tokens.map(told) });
    return;
  }
  const page = new Page(terminal.out);
  if (tokens.length === 0) {
    page.title(texts.none);
    return;
  }
  const { id, name, made, state } = texts.columns;
  page.table(
    texts.all,
    [id, name, made, state].map((heading) => ({ heading, align: 'start' as const })),
    tokens.map((token) => [token.token, token.name, dayOf(token.madeAt), stateOf(token, now)]),
  );
}

function stateOf({ withdrawnAt, expiresAt }: Token, now: Date): string {
  if (withdrawnAt !== undefined) return texts.states.withdrawn(dayOf(withdrawnAt));
  return expiresAt > now ? texts.states.good(dayOf(expiresAt)) : texts.states.over(dayOf(expiresAt));
}

function told({ token, name, madeAt, expiresAt, withdrawnAt }: Token): object {
  return { id: token, name, made_at: madeAt, expires_at: expiresAt, withdrawn_at: withdrawnAt ?? null };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
