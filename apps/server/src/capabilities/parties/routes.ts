import { type Appointment, type Party, type PartyCode, ROUTES, type Write } from '@sahakarya/contract';
import {
  mayNot,
  PARTY_VERBS,
  type PartyCommand,
  type PartyInputs,
  type PersonId,
  type ProviderId,
  relationsToParty,
} from '@sahakarya/exchange';
import { instant, partyKey } from '@sahakarya/vocabulary';
import type { z } from 'zod';
import type { CommitQueue } from '../../platform/commands/commit-queue.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { newId } from '../../platform/new-id.ts';
import { askedBy } from '../../published/visits/acting-as.ts';
import { type Asks, commandRoute } from '../../published/visits/command-route.ts';
import { ownFiles } from '../../published/visits/own-files.ts';
import { personOf } from '../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../published/write-route.ts';
import { checkKey } from './check-key.ts';
import { historyOfParty } from './history-of-party.ts';
import { personMeant } from './invited-person.ts';
import { listParties, ownParties } from './list-parties.ts';
import { PARTIES } from './party-kind.ts';
import type { PeopleOfParties } from './people-of-parties.ts';
import { peopleOfParty } from './people-of-party.ts';
import { readParty } from './read-party.ts';
import { waitingPeople } from './waiting-people.ts';

type Parties = Pick<Services, 'database' | 'keys' | 'now'> & {
  readonly queue: CommitQueue;
  readonly people: PeopleOfParties;
};

/** A route of a verb: the party in its path; for whom, and by which version, in its body. */
type VerbRoute<Answer extends z.ZodType, Body extends z.ZodType> = Write<
  z.ZodObject<{ party: typeof PartyCode }>,
  z.ZodObject,
  Answer,
  Body
> & { readonly access: 'person'; readonly isKeyed: true };

type VerbBody = z.ZodType<{ readonly as?: string | undefined; readonly version: number }>;

/** Who may is the rules' to say, and row-level security's once more. */
export function partyRoutes(parties: Parties): readonly CallerRoute[] {
  return [
    ...reads(parties),
    askRoute(parties),
    ...ofParties(parties),
    ...ofPeople(parties),
    ...ofProviders(parties),
  ];
}

function reads(parties: Parties): readonly CallerRoute[] {
  const { database, now } = parties;
  return [
    privateRoute(ROUTES.parties, async ({ query, caller }) => ({
      data: await listParties(database, caller, query),
    })),
    privateRoute(ROUTES.party, async ({ params: { party }, query: { as }, caller }) => ({
      data: await readParty(parties, caller, party, as, now()),
    })),
    privateRoute(ROUTES.ownParties, async ({ caller }) => ({
      data: await ownParties(database, personOf(caller)),
    })),
    privateRoute(ROUTES.peopleOfParty, async ({ params: { party }, caller }) => ({
      data: await peopleOfParty(parties, personOf(caller), party),
    })),
    privateRoute(ROUTES.historyOfParty, async ({ params: { party }, query, caller }) => ({
      data: await historyOfParty(parties, personOf(caller), party, query),
    })),
  ];
}

function askRoute(parties: Parties): CallerRoute {
  const { database, queue, now } = parties;
  return commandRoute(
    ROUTES.askParty,
    queue,
    async ({ body: { party, kind, name, does, proof }, person }) => {
      await checkKey(database, party, kind);
      const input = { kind, name, does, proof: await ownFiles(database, person, proof) };
      return asksOf(party, { verb: 'ask', input }, {});
    },
    async ({ body: { party }, person }) => ({
      data: await readParty(parties, person, party, undefined, now()),
    }),
  );
}

function asksOf(
  party: string,
  asks: PartyCommand,
  { as, version }: { readonly as?: string | undefined; readonly version?: number },
): Asks {
  return { of: { kind: PARTIES.name, id: party }, asks, as, version };
}

/** Makes routes whose answer is the party as its caller sees it then. */
function verbs(parties: Parties) {
  const { queue, now } = parties;
  return <Body extends VerbBody>(
    route: VerbRoute<z.ZodObject<{ data: typeof Party }>, Body>,
    command: (
      body: z.output<Body>,
      person: Person,
      party: string,
      made: string,
    ) => PartyCommand | Promise<PartyCommand>,
  ): CallerRoute =>
    commandRoute(
      route,
      queue,
      async ({ params: { party }, body, person, made }) =>
        asksOf(party, await command(body, person, party, made), body),
      async ({ params: { party }, body: { as }, person }) => ({
        data: await readParty(parties, person, party, as, now()),
      }),
    );
}

function ofParties(parties: Parties): readonly CallerRoute[] {
  const verb = verbs(parties);
  return [
    verb(ROUTES.admitParty, () => ({ verb: 'admit', input: undefined })),
    verb(ROUTES.refuseParty, ({ reason }) => ({ verb: 'refuse', input: { reason: withWords(reason) } })),
    verb(ROUTES.suspendParty, ({ reason }) => ({ verb: 'suspend', input: { reason: withWords(reason) } })),
    verb(ROUTES.restoreParty, () => ({ verb: 'restore', input: undefined })),
    verb(ROUTES.leaveTable, () => ({ verb: 'leave', input: undefined })),
    verb(ROUTES.describeParty, ({ page }) => ({ verb: 'describe', input: { page: without(page) } })),
    verb(ROUTES.changeActivities, async ({ does, proof }, person) => ({
      verb: 'change_activities',
      input: { does, proof: await ownFiles(parties.database, person, proof) },
    })),
  ];
}

interface Tried {
  readonly verb: 'invite' | 'appoint_administrator' | 'hand_on_link' | 'set_provider';
  readonly party: string;
  readonly by: Person;
  readonly as?: string | undefined;
}

/** By the rows that whoever asks sees, as a page is told. */
async function mayNow({ database, now }: Parties, { verb, party, by, as }: Tried): Promise<boolean> {
  const asked = await withDesk(database, by, ({ db }) => askedBy(db, by, as, now()));
  return mayNot(PARTY_VERBS[verb], relationsToParty(partyKey.of(party), asked), asked) === undefined;
}

function ofPeople(parties: Parties): readonly CallerRoute[] {
  const verb = verbs(parties);
  const meant = async (party: string, by: Person, given: string) =>
    (await personMeant(parties, party, by, given)) as PersonId;
  const invited = async (inviting: Tried, email: string) => {
    // The rules refuse whoever may not; nobody is made for them before.
    if (!(await mayNow(parties, inviting))) return newId(parties.now()) as PersonId;
    const waiting = await waitingPeople(parties.database, inviting.party);
    return (await parties.people.invited({ email, party: inviting.party, waiting })) as PersonId;
  };
  return [
    verb(ROUTES.inviteToParty, async ({ as, email, appointment }, by, party) => ({
      verb: 'invite',
      input: {
        person: await invited({ verb: 'invite', party, by, as }, email),
        appointment: appointmentOf(appointment),
      },
    })),
    verb(ROUTES.appointAdministrator, async ({ as, email, proof }, by, party) => ({
      verb: 'appoint_administrator',
      input: {
        person: await invited({ verb: 'appoint_administrator', party, by, as }, email),
        proof: await ownFiles(parties.database, by, proof),
      },
    })),
    verb(ROUTES.joinParty, () => ({ verb: 'join', input: undefined })),
    verb(ROUTES.changeRole, async ({ person, appointment }, by, party) => ({
      verb: 'change_role',
      input: { person: await meant(party, by, person), appointment: appointmentOf(appointment) },
    })),
    verb(ROUTES.confirmSignatory, async ({ person, deputy_of }, by, party) => ({
      verb: 'confirm_signatory',
      input: {
        person: await meant(party, by, person),
        ...(deputy_of === undefined ? {} : { deputyOf: deputy_of as PersonId }),
      },
    })),
    verb(ROUTES.removeFromParty, async ({ person }, by, party) => ({
      verb: 'remove',
      input: { person: await meant(party, by, person) },
    })),
    verb(ROUTES.deputise, ({ deputy, of, from, to }) => ({
      verb: 'deputise',
      input: { deputy: deputy as PersonId, of: of as PersonId, from: moment(from), to: moment(to) },
    })),
    verb(ROUTES.endDeputy, ({ deputy, of }) => ({
      verb: 'end_deputy',
      input: { deputy: deputy as PersonId, of: of as PersonId },
    })),
    handOnRoute(parties),
  ];
}

/**
 * The link is made out for whoever asks now, and lies in no kept answer. Sent again, it is told for some minutes, to
 * whoever may hand it on still.
 */
function handOnRoute(parties: Parties): CallerRoute {
  return commandRoute(
    ROUTES.handOnLink,
    parties.queue,
    async ({ params: { party }, body, person: by }) => {
      const person = (await personMeant(parties, party, by, body.person)) as PersonId;
      return asksOf(party, { verb: 'hand_on_link', input: { person } }, body);
    },
    async ({ params: { party }, body: { as, person: told }, person: by }, isAgain) => {
      const person = await personMeant(parties, party, by, told);
      if (isAgain && !(await mayNow(parties, { verb: 'hand_on_link', party, by, as })))
        throw problem('not-allowed', { why: 'role' });
      const link = await parties.people.invitation({ person, party, isAgain });
      if (link === undefined) throw problem('not-found', { what: 'link' });
      return { data: { link: link.text, until: link.until.toISOString() } };
    },
  );
}

function ofProviders(parties: Parties): readonly CallerRoute[] {
  const verb = verbs(parties);
  return [
    verb(ROUTES.setProvider, async ({ as, issuer, client_id, client_secret }, by, party, made) => {
      // The rules refuse whoever may not; nothing is kept for them before.
      if (await mayNow(parties, { verb: 'set_provider', party, by, as }))
        await parties.people.keepSecret({ provider: made, secret: client_secret });
      return {
        verb: 'set_provider',
        input: { provider: made as ProviderId, issuer, clientId: client_id },
      };
    }),
    verb(ROUTES.endProvider, () => ({ verb: 'end_provider', input: undefined })),
  ];
}

function moment(text: string) {
  return instant(Date.parse(text));
}

function appointmentOf({ role, is_administrator, until }: z.output<typeof Appointment>) {
  const appointment = { role, isAdministrator: is_administrator };
  return until === undefined ? appointment : { ...appointment, until: moment(until) };
}

/** What is not given is left out. */
function without(page: z.output<typeof ROUTES.describeParty.body>['page']): PartyInputs['describe']['page'] {
  return JSON.parse(JSON.stringify(page));
}

function withWords<Code extends string>({
  code,
  words,
}: {
  readonly code: Code;
  readonly words?: z.output<typeof ROUTES.refuseParty.body>['reason']['words'];
}) {
  return words === undefined ? { code } : { code, words };
}
