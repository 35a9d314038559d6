import { ROUTE_NAMES, type RouteName } from '@sahakarya/contract';
import { type Cast, KEYS, PARTIES, type PartyName, type Things, type Who, words } from './cast.ts';
import { type Cell, NO_VERSION } from './cell.ts';
import {
  actsFor,
  isAmongIt,
  mayBegin,
  RULES_OF_MESSAGES,
  RULES_OF_PARTIES,
  RULES_OF_TALKS,
  type RuleOfParty,
  STATE_OF,
  seesTalks,
} from './rules-of-table.ts';

/** About whom a verb is that is about somebody: never whoever asks, of whom there are cells of their own. */
const BODIES: Readonly<Record<string, (person: string, other: string) => object>> = {
  refuseParty: () => ({ reason: { code: 'other' } }),
  suspendParty: () => ({ reason: { code: 'other' } }),
  describeParty: () => ({ page: { languages: [], withheld: {} } }),
  changeActivities: () => ({ does: ['recipient'], proof: [] }),
  inviteToParty: () => ({ email: 'stranger@anywhere.example', appointment: { role: 'viewer' } }),
  appointAdministrator: () => ({ email: 'stranger@anywhere.example', proof: [] }),
  changeRole: (person) => ({ person, appointment: { role: 'viewer' } }),
  confirmSignatory: (person) => ({ person }),
  removeFromParty: (person) => ({ person }),
  deputise: (deputy, of) => ({
    deputy,
    of,
    from: '2999-01-01T00:00:00.000Z',
    to: '2999-02-01T00:00:00.000Z',
  }),
  endDeputy: (deputy, of) => ({ deputy, of }),
  handOnLink: (person) => ({ person }),
  setProvider: () => ({ issuer: 'https://id.example', client_id: 'table', client_secret: 'secret' }),
};

/** As what a refusal by rights has to come, or undefined for whoever may. */
function refusal(who: Who, { may, isFresh }: RuleOfParty, of: PartyName): string | undefined {
  if (who.kind !== 'person') return 'not-signed-in';
  if (!may(who, of)) return 'not-allowed';
  return isFresh === true && !who.isFresh ? 'not-fresh' : undefined;
}

/** A verb of a party, by somebody who acts for their own. */
function cellsOfVerb(
  { who, of, route }: { readonly who: Who; readonly of: PartyName; readonly route: RouteName },
  rule: RuleOfParty,
  { things, versions }: { readonly things: Things; readonly versions: Versions },
): readonly Cell[] {
  const path = `/parties/${KEYS[of]}/${rule.verb}`;
  const others = PARTIES.map((name) => things.members.get(name) ?? '').filter((one) => one !== who.person);
  const own = things.members.get(of);
  const [other = '', another = ''] = own === undefined || own === who.person ? others : [own, ...others];
  const body = { as: actsFor(who), ...BODIES[route]?.(other, another) };
  const refused = refusal(who, rule, of);
  const stale = { who, route, path, body: { ...body, version: NO_VERSION } };
  const cells: Cell[] = [{ ...stale, expected: refused ?? 'changed-meanwhile' }];
  if (refused !== undefined || rule.in.includes(STATE_OF[of])) return cells;
  const expected = 'refused-by-rule/not-in-this-state';
  return [...cells, { ...stale, body: { ...body, version: versions.get(of) }, expected }];
}

/** The version that each party has. */
export type Versions = ReadonlyMap<PartyName, number>;

const PARTY_ROUTES = namesOf(RULES_OF_PARTIES);

/**
 * One's own party, and others in every state. To who belongs to a party like others, these are all the same: there, two
 * are enough.
 */
export function askedAbout({ party, belongs, isFresh }: Who): readonly PartyName[] {
  const all: readonly PartyName[] = ['owner', 'suspended', 'asked', 'refused', 'left', 'secretariat'];
  const isLikeOthers = belongs === 'now' && party !== undefined && party !== 'secretariat';
  const others: readonly PartyName[] = isLikeOthers ? (isFresh ? ['owner'] : ['owner', 'asked']) : all;
  return party === undefined || others.includes(party) ? others : [...others, party];
}

/** Every verb of parties × every party × every caller. */
export function cellsOfParties({ callers, things }: Cast, versions: Versions): readonly Cell[] {
  return callers.flatMap((who) =>
    askedAbout(who).flatMap((of) =>
      PARTY_ROUTES.flatMap((route) => {
        const rule = RULES_OF_PARTIES[route];
        return rule === undefined ? [] : cellsOfVerb({ who, of, route }, rule, { things, versions });
      }),
    ),
  );
}

/** Who acts for nobody, or for a party that is another's, has no right there. */
export function cellsOfStrangers({ callers, things }: Cast): readonly Cell[] {
  return callers.flatMap((who) =>
    PARTY_ROUTES.flatMap((route) => {
      const rule = RULES_OF_PARTIES[route];
      if (rule === undefined || who.kind !== 'person') return [];
      const other = who.party === 'owner' ? 'partner' : 'owner';
      const person = things.members.get(other) ?? '';
      const path = `/parties/${KEYS[other]}/${rule.verb}`;
      const body = {
        ...BODIES[route]?.(person, things.members.get('secretariat') ?? ''),
        version: NO_VERSION,
      };
      const as = who.isFresh ? KEYS[other] : undefined;
      return [{ who, route, path, body: { as, ...body }, expected: 'not-allowed' }];
    }),
  );
}

/** Of oneself, whoever belongs may end that, and whoever is invited join. */
export function cellsOfOneself({ callers }: Cast): readonly Cell[] {
  return callers.flatMap((who) =>
    askedAbout(who).flatMap((of): readonly Cell[] => [
      {
        ...{ who, route: 'removeFromParty', path: `/parties/${KEYS[of]}/remove` },
        body: { person: who.person === '' ? crypto.randomUUID() : who.person, version: NO_VERSION },
        expected: who.kind === 'person' ? ofOneself(who, of) : 'not-signed-in',
      },
      {
        ...{ who, route: 'askParty', path: '/parties' },
        body: {
          party: KEYS[of],
          kind: of === 'secretariat' ? 'organisation' : 'country',
          name: 'A party',
          does: ['recipient'],
          proof: [],
        },
        expected: who.kind === 'person' ? ofAsking(of) : 'not-signed-in',
      },
    ]),
  );
}

const ofOneself = (who: Who, of: PartyName) => (isAmongIt(who, of) ? 'changed-meanwhile' : 'not-allowed');

/** Anybody may ask, for what nobody has; the key of the secretariat is nobody's to ask for. */
function ofAsking(of: PartyName): string {
  if (of === 'secretariat') return 'invalid-input';
  const isAnew = of === 'refused' || of === 'left';
  return isAnew ? 'refused-by-rule/proof-missing' : 'refused-by-rule/not-in-this-state';
}

/** To whoever isn't in it, a talk isn't there; to others, rights are told first. */
function ofTalk(who: Who, may: boolean, whoMay: string): string {
  if (who.kind !== 'person') return 'not-signed-in';
  if (!seesTalks(who)) return 'not-found';
  return may ? whoMay : 'not-allowed';
}

const TALK_BODIES: Readonly<Record<string, object>> = {
  addParty: { party: KEYS.left },
  agreeToParty: { party: KEYS.left },
  nameAuditor: { auditor: KEYS.left, until: '2999-01-01T00:00:00.000Z' },
  endAuditor: { auditor: KEYS.auditor },
};

/** Every verb of talks and messages × an open talk and a closed one × every caller. */
export function cellsOfTalks(
  { callers, things }: Cast,
  versions: Readonly<Record<'open' | 'closed', number>>,
): readonly Cell[] {
  return callers.flatMap((who) => [
    ...cellsOfBeginning(who),
    ...(['open', 'closed'] as const).flatMap((state) => [
      ...namesOf(RULES_OF_TALKS).flatMap((route): readonly Cell[] => {
        const rule = RULES_OF_TALKS[route];
        if (rule === undefined) return [];
        const path = `/talks/${things[state]}/${rule.verb}`;
        const body = { as: actsFor(who), ...TALK_BODIES[route], version: NO_VERSION };
        const may = rule.may(who);
        const cell = { who, route, path, body, expected: ofTalk(who, may, 'changed-meanwhile') };
        if (!may || rule.in.includes(state)) return [cell];
        const expected = 'refused-by-rule/not-in-this-state';
        return [cell, { ...cell, body: { ...body, version: versions[state] }, expected }];
      }),
      ...cellsOfMessages(who, things, state),
    ]),
  ]);
}

function cellsOfMessages(who: Who, things: Things, state: 'open' | 'closed'): readonly Cell[] {
  const as = actsFor(who);
  const { writeMessage, correctMessage } = RULES_OF_MESSAGES;
  const said = state === 'closed' ? 'talk-closed' : 'nothing-said';
  return [
    {
      ...{ who, route: 'writeMessage', path: `/talks/${things[state]}/messages` },
      body: { as, words: words(' ') },
      expected: ofTalk(who, writeMessage?.may(who) ?? false, `refused-by-rule/${said}`),
    },
    {
      ...{ who, route: 'correctMessage', path: `/messages/${things.messages[state]}/correct` },
      body: { as, words: words('Other words'), version: NO_VERSION },
      expected: ofTalk(who, correctMessage?.may(who) ?? false, 'changed-meanwhile'),
    },
  ];
}

/** With oneself nobody talks: whoever may begin is told so, and begins nothing. */
function cellsOfBeginning(who: Who): readonly Cell[] {
  const own = actsFor(who);
  const body = { as: own, parties: [own ?? KEYS.owner], subject: words('Doses') };
  const expected = mayBegin(who) ? 'refused-by-rule/with-itself' : 'not-allowed';
  return [
    {
      who,
      route: 'beginTalk',
      path: '/talks',
      body,
      expected: who.kind === 'person' ? expected : 'not-signed-in',
    },
  ];
}

function namesOf(rules: object): readonly RouteName[] {
  return ROUTE_NAMES.filter((name) => name in rules);
}
