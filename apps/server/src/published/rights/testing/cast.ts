import { Message, type ROUTES, Talk } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { z } from 'zod';
import { tell } from '../../../capabilities/notices/told.ts';
import type { Table } from '../../../capabilities/parties/testing/table.ts';
import { askedWith, holderOf } from '../../../capabilities/people/testing/passkey-holder.ts';
import {
  codeIn,
  cookieIn,
  meIn,
  PASSWORD,
  type SignedIn,
} from '../../../capabilities/people/testing/people-application.ts';
import { beginVisit } from '../../../capabilities/people/visits/begin-visit.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';

/** The parties of the sweep, by what they are. */
export const KEYS = {
  /** Admitted, and in the talks. */
  owner: 'KEN',
  /** The same. */
  partner: 'ITA',
  /** Suspended since it came into the talks. */
  suspended: 'NPL',
  /** Admitted; has left the talks. */
  wentOut: 'FJI',
  /** Admitted; reads along in the talks. */
  auditor: 'BTN',
  asked: 'PER',
  refused: 'CHL',
  left: 'URY',
  secretariat: SECRETARIAT,
} as const;
export type PartyName = keyof typeof KEYS;
export const PARTIES = Object.keys(KEYS).filter((name): name is PartyName => name in KEYS);

/** Somebody who asks, by what is true of them; nothing of it is read from the program. */
export interface Who {
  readonly is: string;
  readonly kind: 'nobody' | 'token' | 'person';
  readonly person: string;
  readonly cookie: string | undefined;
  /** To which they belong or did, or are invited. */
  readonly party: PartyName | undefined;
  readonly belongs: 'now' | 'invited' | 'over' | 'party gone' | 'nowhere';
  readonly role: 'viewer' | 'officer' | 'signatory';
  readonly isAdministrator: boolean;
  readonly isFresh: boolean;
  /** By which they ask, in the place of a visit. */
  readonly token?: string;
}

/** What the callers ask about. */
export interface Things {
  readonly open: string;
  readonly closed: string;
  readonly messages: Readonly<Record<'open' | 'closed', string>>;
  /** Of the owner: a proof of its authority, and one beside a message. */
  readonly proof: string;
  readonly beside: string;
  /** Somebody of each party, about whom verbs are. */
  readonly members: ReadonlyMap<PartyName, string>;
}

export interface Cast {
  readonly callers: readonly Who[];
  readonly things: Things;
}

type Person = Omit<Who, 'isFresh' | 'kind' | 'is' | 'token'> & {
  readonly cookie: string;
  readonly isConfirmed?: true;
};

/** Beside the officer who administers, whom each party has from the start. */
const ROLES = [
  { role: 'viewer', isAdministrator: false },
  { role: 'viewer', isAdministrator: true },
  { role: 'officer', isAdministrator: false },
  { role: 'signatory', isAdministrator: false },
  { role: 'signatory', isAdministrator: true },
  { role: 'signatory', isAdministrator: false, confirmed: true },
  { role: 'signatory', isAdministrator: true, confirmed: true },
] as const;

const WITH_ALL_ROLES = ['owner', 'suspended', 'wentOut', 'auditor', 'secretariat'] as const;

const DAY = 86_400;
/** Longer than a sign-in is fresh. */
const STALE_SECONDS = 600;

const OFFICER = { role: 'officer', isAdministrator: true } as const;

/** Brings the parties, their people and their talks to the table, by the commands of the people themselves. */
export class Casting {
  readonly #table: Table;
  readonly #people: Person[] = [];
  readonly #chiefs = new Map<PartyName, SignedIn>();
  #networks = 0;

  constructor(table: Table) {
    this.#table = table;
  }

  async cast(token: string): Promise<Cast> {
    await this.#parties();
    await this.#passkey();
    await this.#provider();
    const things = await this.#talks();
    for (const party of WITH_ALL_ROLES)
      for (const one of ROLES) this.#people.push(await this.#member(party, one));
    await this.#others();
    await this.#command(`/parties/${KEYS.suspended}/suspend`, 'secretariat', 'suspended', {
      reason: { code: 'asked_for_it' },
    });
    const members = new Map([...this.#chiefs].map(([party, { person }]) => [party, person]));
    await this.#ofOwner();
    await this.#told();
    this.#table.people.wait(2 * DAY);
    return { callers: await this.#callers(token), things: { ...things, members } };
  }

  async #parties(): Promise<void> {
    const secretariat = await this.#table.administrator('chief@who.example');
    this.#chiefs.set('secretariat', secretariat);
    this.#keep('secretariat', 'now', secretariat, OFFICER);
    for (const party of ['owner', 'partner', 'suspended', 'wentOut', 'auditor', 'left'] as const) {
      const chief = await this.#table.admitted(
        KEYS[party],
        `chief@${party}.example`.toLowerCase(),
        secretariat,
      );
      this.#chiefs.set(party, chief);
      this.#keep(party, party === 'left' ? 'party gone' : 'now', chief, OFFICER);
    }
    for (const party of ['asked', 'refused'] as const) {
      const chief = await this.#table.asks(KEYS[party], `chief@${party}.example`);
      this.#chiefs.set(party, chief);
      this.#keep(party, party === 'asked' ? 'now' : 'party gone', chief, OFFICER);
    }
    await this.#command(`/parties/${KEYS.refused}/refuse`, 'secretariat', 'refused', {
      reason: { code: 'not_complete' },
    });
    this.#people.push({ ...(await this.#member('left', ROLES[0])), belongs: 'party gone' });
    await this.#command(`/parties/${KEYS.left}/leave`, 'left', 'left', {});
  }

  /** One, and what another one is asked for with. */
  async #passkey(): Promise<void> {
    await holderOf(this.#table.people, this.#chief('owner'));
    await askedWith(this.#table.people);
  }

  /** Something of which one was told by mail. */
  async #told(): Promise<void> {
    const { database, now } = this.#table.people;
    const { person } = this.#chief('owner');
    await withDesk(database, signIn('a test'), ({ db }) =>
      tell(db, [{ person, thing: 'test', until: now, days: 1 }], now),
    );
  }

  /** One of the owner's, with somebody who has come by it, and somebody who has left for it. */
  async #provider(): Promise<void> {
    const { database, now } = this.#table.people;
    await this.#command(`/parties/${KEYS.owner}/set_provider`, 'owner', 'owner', {
      ...{ issuer: 'https://id.example', client_id: 'table', client_secret: 'secret' },
    });
    await withDesk(database, signIn('a test'), async ({ db }) => {
      const { provider } = await db
        .selectFrom('identity_provider')
        .select('provider')
        .executeTakeFirstOrThrow();
      const { person } = this.#chief('owner');
      const [lookup, sha256] = ['a'.repeat(64), 'b'.repeat(64)];
      await db.insertInto('provider_account').values({ provider, lookup, person, linked_at: now }).execute();
      await db
        .insertInto('provider_sign_in')
        .values({ sha256, provider, return_address: 'http://localhost', until: now })
        .execute();
    });
  }

  /** A page with fields for each who reads them, and a deputy. */
  async #ofOwner(): Promise<void> {
    const path = `/parties/${KEYS.owner}`;
    const withheld = { unit: 'participants', hours: 'parties' };
    const page = {
      languages: ['en'],
      about: words('About'),
      unit: words('Unit'),
      hours: words('9 to 5'),
      withheld,
    };
    await this.#command(`${path}/describe`, 'owner', 'owner', { page });
    const of = this.#people.find(
      ({ party, belongs, role }) => party === 'owner' && belongs === 'now' && role === 'signatory',
    );
    const time = { from: '2026-01-01T00:00:00.000Z', to: '2999-01-01T00:00:00.000Z' };
    // Of a viewer, who has no higher role by it.
    const viewer = this.#people.find(({ party, role }) => party === 'owner' && role === 'viewer');
    await this.#command(`${path}/deputise`, 'owner', 'owner', {
      deputy: of?.person,
      of: viewer?.person,
      ...time,
    });
  }

  #keep(
    party: PartyName,
    belongs: Who['belongs'],
    { person, cookie }: SignedIn,
    is: Pick<Who, 'role' | 'isAdministrator'>,
  ): void {
    this.#people.push({ party, belongs, person, cookie, role: is.role, isAdministrator: is.isAdministrator });
  }

  /** A verb of a party, by the first of another's people. */
  async #command(path: string, by: PartyName, of: PartyName, body: object): Promise<void> {
    const { version } = await this.#table.read(KEYS[of], this.#chief('secretariat'));
    await this.#done(path, by, { version, ...body });
  }

  async #done(path: string, by: PartyName, body: object): Promise<unknown> {
    const answer = await this.#table.ask(path, { as: KEYS[by], ...body }, this.#chief(by));
    if (answer.statusCode !== 200) throw new Error(`${path}: ${codeIn(answer)} ${answer.body}`);
    return answer.json();
  }

  #chief(party: PartyName): SignedIn {
    const chief = this.#chiefs.get(party);
    if (chief === undefined) throw new Error(`${party} has nobody`);
    return chief;
  }

  /** Somebody who is invited, makes an account by the link, and comes. */
  async #member(
    party: PartyName,
    { role, isAdministrator, ...more }: (typeof ROLES)[number],
    until?: string,
  ): Promise<Person> {
    const key = KEYS[party];
    const email = `p${this.#networks}@${party}.example`.toLowerCase();
    const who = await this.#invited(party, email, { role, is_administrator: isAdministrator, until });
    const joined = await this.#table.verb(key, 'join', {}, who);
    if (joined.statusCode !== 200) throw new Error(joined.body);
    if ('confirmed' in more)
      await this.#command(`/parties/${key}/confirm_signatory`, party, party, { person: who.person });
    return {
      party,
      belongs: 'now',
      ...who,
      role,
      isAdministrator,
      ...('confirmed' in more ? { isConfirmed: true } : {}),
    };
  }

  async #invited(party: PartyName, email: string, appointment: object): Promise<SignedIn> {
    const { people } = this.#table;
    await this.#command(`/parties/${KEYS[party]}/invite`, party, party, { email, appointment });
    this.#networks += 1;
    const accepted = await people.post(
      '/accounts/accept',
      { link: await people.linkOf(email), name: `p${this.#networks}`, password: PASSWORD },
      { network: `127.0.1.${this.#networks}` },
    );
    if (accepted.statusCode !== 200) throw new Error(accepted.body);
    return { person: meIn(accepted).person, email, cookie: cookieIn(accepted) };
  }

  async #others(): Promise<void> {
    const invited = await this.#invited('owner', 'invited@owner.example', {
      role: 'officer',
      is_administrator: true,
    });
    this.#keep('owner', 'invited', invited, OFFICER);
    const until = new Date(this.#table.people.now.getTime() + 1000 * DAY).toISOString();
    for (const party of ['owner', 'secretariat'] as const)
      this.#people.push({ ...(await this.#member(party, ROLES[6], until)), belongs: 'over' });
    const stranger = await this.#table.people.join('stranger@anywhere.example');
    this.#people.push({
      ...{ party: undefined, belongs: 'nowhere', person: stranger.person, cookie: stranger.cookie },
      ...{ role: 'viewer', isAdministrator: false },
    });
  }

  async #talks(): Promise<Omit<Things, 'members'>> {
    const open = await this.#talk();
    const closed = await this.#talk();
    const owner = await this.#table.read(KEYS.owner, this.#chief('owner'));
    const [{ file: proof } = { file: '' }] = owner.proof;
    const beside = await this.#table.proof(this.#chief('owner'));
    await this.#command(`/parties/${KEYS.owner}/change_activities`, 'secretariat', 'owner', {
      does: ['recipient', 'donor'],
      proof: [await this.#table.proof(this.#chief('secretariat'))],
    });
    const messages = { open: await this.#writes(open, [beside]), closed: await this.#writes(closed, []) };
    for (const talk of [open, closed]) {
      await this.#inTalk(talk, 'owner', 'name_auditor', {
        auditor: KEYS.auditor,
        until: '2999-01-01T00:00:00.000Z',
      });
      await this.#inTalk(talk, 'wentOut', 'leave', {});
    }
    await this.#inTalk(closed, 'owner', 'close', {});
    // It waits for the others' word, and sees nothing yet.
    await this.#inTalk(open, 'owner', 'add_party', { party: KEYS.secretariat });
    const until = this.#table.people.now;
    for (const party of ['owner', 'partner'] as const)
      await this.#table.people.post(`/talks/${open}/mark_read`, { until }, this.#chief(party));
    return { open, closed, messages, proof, beside };
  }

  async #talk(): Promise<string> {
    const parties = [KEYS.partner, KEYS.suspended, KEYS.wentOut];
    return talkIn(await this.#done('/talks', 'owner', { parties, subject: words('Doses') })).talk;
  }

  async #writes(talk: string, files: readonly string[]): Promise<string> {
    this.#table.people.wait(1);
    const body = { words: words('For those in it'), files };
    return messageIn(await this.#done(`/talks/${talk}/messages`, 'owner', body)).message;
  }

  async #inTalk(talk: string, by: PartyName, verb: string, body: object): Promise<void> {
    this.#table.people.wait(1);
    const { version } = talkIn((await this.#table.people.get(`/talks/${talk}`, this.#chief(by))).json());
    await this.#done(`/talks/${talk}/${verb}`, by, { version, ...body });
  }

  /** Each person twice: in the visit of before, and in one that is fresh. Some ask by a token besides. */
  async #callers(token: string): Promise<readonly Who[]> {
    const { people } = this.#table;
    people.wait(STALE_SECONDS);
    const callers: Who[] = [
      { ...NOBODY, is: 'nobody', kind: 'nobody' },
      { ...NOBODY, is: 'an operator’s token', kind: 'token', cookie: token },
    ];
    for (const one of this.#people) {
      const what = `${one.role}${one.isConfirmed ? ', confirmed' : ''}${one.isAdministrator ? ', administrator' : ''}`;
      const is = `${one.belongs} ${one.party ?? ''} ${what}`;
      const from = { network: '127.0.0.1', agent: 'a test', visit: undefined, origin: '' };
      const { text } = await withDesk(people.database, signIn('a test'), (desk) =>
        beginVisit(desk, one.person, from, people.now),
      );
      callers.push({ ...one, is, kind: 'person', isFresh: false });
      const fresh = {
        ...one,
        is: `${is}, fresh`,
        kind: 'person',
        isFresh: true,
        cookie: `visit=${text}`,
      } as const;
      callers.push(fresh);
      if (HAVE_TOKENS.some((has) => has(fresh)))
        callers.push({ ...fresh, is: `${is}, by a token`, isFresh: false, token: await this.#token(fresh) });
    }
    return callers;
  }

  /** For all that a token can be for; of whoever belongs to a party, for that one. */
  async #token({ cookie, belongs, party }: Who): Promise<string> {
    const body = {
      name: 'A program',
      scopes: ['files:write', 'parties:write', 'people:read', 'talks:write'],
      ...(belongs === 'now' && party !== undefined ? { party: KEYS[party] } : {}),
    };
    const made = await this.#table.people.post('/tokens', body, { cookie });
    if (made.statusCode !== 200) throw new Error(made.body);
    return z.object({ data: z.object({ text: z.string() }) }).parse(made.json()).data.text;
  }
}

/** Who asks by a token besides: of each kind of people somebody. */
const HAVE_TOKENS: readonly ((who: Who) => boolean)[] = [
  ({ party, role, isAdministrator }) =>
    role === 'officer' && isAdministrator && ['owner', 'suspended', 'secretariat'].includes(party ?? ''),
  ({ party, role, isAdministrator }) => party === 'owner' && role === 'viewer' && !isAdministrator,
  ({ belongs }) => belongs === 'nowhere',
];

const NOBODY: Omit<Who, 'is' | 'kind'> = {
  ...{ person: '', cookie: undefined, party: undefined, belongs: 'nowhere' },
  ...{ role: 'viewer', isAdministrator: false, isFresh: false },
};

export function words(text: string): z.input<typeof ROUTES.beginTalk.body>['subject'] {
  return { language: 'en', direction: 'ltr', text };
}

function talkIn(body: unknown): Talk {
  return z.object({ data: Talk }).parse(body).data;
}

function messageIn(body: unknown): Message {
  return z.object({ data: Message }).parse(body).data;
}
