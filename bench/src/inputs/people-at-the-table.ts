import {
  handOnLinks,
  inviteAdministrator,
  logTo,
  openDatabase,
  readSettings,
  requireKeys,
} from '@sahakarya/server';
import type { Platform } from '../start-platform.ts';
import { Asking } from './asking.ts';

type Headers = Readonly<Record<string, string>>;

/** Somebody who is signed in, and for whom that one acts. */
export interface Seated {
  readonly email: string;
  readonly party: string;
  /** Of every request. */
  readonly headers: Headers;
}

export const PASSWORD = 'four brown horses sing';

const SECRETARIAT = 'SECRETARIAT';

/** A file that shows for whom somebody speaks. */
const PROOF = Buffer.from('%PDF-1.7\n%%EOF\n');

interface Colleague {
  readonly email: string;
  readonly person: string;
}

/** The people of a table's parties, and the one who convenes. */
export interface PeopleOfTable {
  readonly seated: readonly Seated[];
  readonly convener: Seated;
}

/**
 * Parties with so many people each, all of them signed in: a secretariat that admits them, and of each a founder who
 * invites the others. Passwords are hashed, so it takes a second for ten people.
 */
export async function peopleAtTheTable(
  platform: Platform,
  parties: readonly string[],
  each: number,
): Promise<PeopleOfTable> {
  const asking = new Asking(platform);
  const settings = readSettings({ SAHAKARYA_DATA: platform.folder });
  const log = logTo(() => undefined, 'silent');
  const database = await openDatabase(settings, { as: 'command', log });
  try {
    const keys = await requireKeys(settings, database);
    const email = 'convener@bench.example';
    const asked = { email, party: undefined };
    const made = await inviteAdministrator(database, keys, asked, { now: new Date(), log });
    if (typeof made === 'string' || made.link === undefined) throw new Error('nobody was invited');
    const convener = await accept(asking, made.link.text, 'Convener');
    await asking.verb(SECRETARIAT, 'join', {}, convener);
    const linkOf = async (address: string) => {
      const [link] = await handOnLinks(database, keys, address, { now: new Date(), log });
      return link?.text;
    };
    const seated: Seated[] = [];
    for (const party of parties) {
      const founder = await found(asking, party, linkOf);
      await asking.verb(party, 'admit', { as: SECRETARIAT }, convener);
      seated.push(founder);
      for (let number = 1; number < each; number++) seated.push(await join(asking, founder, number));
    }
    return { seated, convener: { email, party: SECRETARIAT, headers: convener } };
  } finally {
    await database.close();
  }
}

async function accept(asking: Asking, link: string, name: string): Promise<Headers> {
  const { cookie } = await asking.post(
    '/accounts/accept',
    { link, name, password: PASSWORD },
    asking.headers(''),
  );
  return asking.headers(cookie);
}

/** Somebody who makes an account, and asks for a party. */
async function found(
  asking: Asking,
  party: string,
  linkOf: (email: string) => Promise<string | undefined>,
): Promise<Seated> {
  const email = `founder@${party.toLowerCase()}.example`;
  const account = { name: `Founder of ${party}`, email, password: PASSWORD };
  await asking.post('/accounts', account, asking.headers(''));
  const confirmed = { link: await linkOf(email), password: PASSWORD };
  const { cookie } = await asking.post('/accounts/confirm', confirmed, asking.headers(''));
  const headers = asking.headers(cookie);
  const { data } = await asking.post('/files?name=letter.pdf', PROOF, {
    ...headers,
    'content-type': 'application/octet-stream',
  });
  const asks = { party, kind: 'country', name: party, does: ['recipient'], proof: [data.file] };
  await asking.post('/parties', asks, headers);
  return { email, party, headers };
}

/** An officer, by the invitation of whoever founded the party. */
async function join(asking: Asking, { party, headers }: Seated, number: number): Promise<Seated> {
  const email = `officer${number}@${party.toLowerCase()}.example`;
  await asking.verb(party, 'invite', { as: party, email, appointment: { role: 'officer' } }, headers);
  const people = (await asking.get(`/parties/${party}/people`, headers)) as readonly Colleague[];
  const person = people.find((one) => one.email === email)?.person;
  const { data } = await asking.verb(party, 'hand_on_link', { as: party, person }, headers);
  const own = await accept(asking, data.link ?? '', `Officer ${number}`);
  await asking.verb(party, 'join', {}, own);
  return { email, party, headers: own };
}
