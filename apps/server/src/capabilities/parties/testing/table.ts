import { randomUUID } from 'node:crypto';
import { API_ROOT, Party } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { sql } from 'kysely';
import { z } from 'zod';
import { inviteAdministrator } from '../../../invite-administrator.ts';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { silent } from '../../../platform/testing/temporary-database.ts';
import {
  codeIn,
  cookieIn,
  meIn,
  PASSWORD,
  type People,
  peopleApplication,
  type SignedIn,
} from '../../people/testing/people-application.ts';

/** Countries that can ask. */
const COUNTRIES = ['ETH', 'KEN', 'ITA', 'FJI', 'NPL', 'BTN', 'PER', 'CHL', 'URY'];

const PROOF = Buffer.from('%PDF-1.7\n%%EOF\n');

/** The application with people at the table. To be made at the top of a file. */
export class Table {
  readonly people: People;

  constructor(people: People) {
    this.people = people;
  }

  /** Asks for a command, with a key of its own unless one is given. */
  async ask(path: string, body: object, { cookie }: Pick<SignedIn, 'cookie'>, key: string = randomUUID()) {
    return this.people.post(path, body, { cookie, headers: { 'idempotency-key': key } });
  }

  /** A verb of a party, by its newest version. */
  async verb(party: string, verb: string, body: object, who: Pick<SignedIn, 'cookie'>, key?: string) {
    const { version } = await this.read(party, who);
    return this.ask(`/parties/${party}/${verb}`, { version, ...body }, who, key);
  }

  async read(party: string, who: Partial<Pick<SignedIn, 'cookie'>> = {}, as?: string): Promise<Party> {
    const answer = await this.people.get(
      `/parties/${party}${as === undefined ? '' : `?as=${as}`}`,
      who.cookie === undefined ? {} : { cookie: who.cookie },
    );
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return partyIn(answer.json());
  }

  /** Brings a file that shows for whom one speaks. */
  async proof({ cookie }: Pick<SignedIn, 'cookie'>): Promise<string> {
    const answer = await this.people.app.inject({
      method: 'POST',
      url: `${API_ROOT}/files?name=letter.pdf`,
      headers: {
        host: 'localhost:80',
        origin: 'http://localhost:80',
        'content-type': 'application/octet-stream',
        cookie,
      },
      payload: PROOF,
    });
    return z.object({ data: z.object({ file: z.uuid() }) }).parse(answer.json()).data.file;
  }

  /** Somebody who takes the invitation that an operator printed. */
  async administrator(email: string, party: string = SECRETARIAT): Promise<SignedIn> {
    const { database, keys, now } = this.people;
    const invited = await inviteAdministrator(database, keys, { email, party }, { now, log: silent });
    if (typeof invited === 'string' || invited.link === undefined) throw new Error(JSON.stringify(invited));
    const accepted = await this.people.post('/accounts/accept', {
      link: invited.link.text,
      name: email.split('@')[0],
      password: PASSWORD,
    });
    if (accepted.statusCode !== 200) throw new Error(accepted.body);
    const who = { person: meIn(accepted).person, email, cookie: cookieIn(accepted) };
    const joined = await this.verb(party, 'join', {}, who);
    if (joined.statusCode !== 200) throw new Error(joined.body);
    return who;
  }

  /** Somebody with an account who asks for a party. */
  async asks(party: string, email: string, more: object = {}): Promise<SignedIn> {
    const who = await this.people.join(email);
    const asked = await this.ask(
      '/parties',
      { party, kind: 'country', name: party, does: ['recipient'], proof: [await this.proof(who)], ...more },
      who,
    );
    if (asked.statusCode !== 200) throw new Error(asked.body);
    return who;
  }

  /** The same, admitted. */
  async admitted(party: string, email: string, secretariat: SignedIn, more: object = {}): Promise<SignedIn> {
    const who = await this.asks(party, email, more);
    const admitted = await this.verb(party, 'admit', { as: SECRETARIAT }, secretariat);
    if (admitted.statusCode !== 200) throw new Error(`${codeIn(admitted)} ${admitted.body}`);
    return who;
  }
}

export function partyIn(body: unknown): Party {
  return z.object({ data: Party }).parse(body).data;
}

/** To be called at the top of a file. */
export async function tableApplication(given: Parameters<typeof peopleApplication>[0] = {}): Promise<Table> {
  const people = await peopleApplication(given);
  await withDesk(people.database, operator('a test'), ({ db }) =>
    sql`
      with of_all as (
        insert into source (source, publisher, title, licence, note) values ('test', 'A test', 'A test', 'CC0-1.0', '')
        returning source
      )
      insert into destination (destination, name, region, population, population_source)
      select key, key, 'Africa', 1000000, source from of_all, unnest(${COUNTRIES}::text[]) as key`.execute(
      db,
    ),
  );
  return new Table(people);
}
