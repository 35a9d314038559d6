import { type Cast, KEYS, type Who } from './cast.ts';

/**
 * Who sees which rows of the private tables by row-level security alone, written by hand: the service is not asked, and
 * no policy is read.
 */

/** A row as it lies in the database. */
export type Row = Readonly<Record<string, unknown>>;

/** What is true of a caller and of the others, besides what a row says. */
export interface Known {
  readonly who: Who;
  readonly cast: Cast;
  readonly rows: (table: PrivateTable) => readonly Row[];
}

export const PRIVATE_TABLES = [
  ...(['person', 'person_key', 'credential', 'visit', 'link', 'attempt', 'person_token'] as const),
  ...(['passkey', 'passkey_challenge', 'provider_key', 'provider_account', 'provider_sign_in'] as const),
  'identity_provider',
  ...(['event', 'thing', 'command_answer', 'file', 'file_key', 'file_use'] as const),
  ...(['party', 'membership', 'deputy', 'party_field', 'party_withheld', 'matter_key'] as const),
  ...([
    'talk',
    'talk_seat',
    'talk_addition',
    'talk_auditor',
    'message',
    'talk_read',
    'installation',
    'notice',
    'notice_told',
  ] as const),
] as const;
export type PrivateTable = (typeof PRIVATE_TABLES)[number];

type Sees = (row: Row, known: Known) => boolean;

const nobody: Sees = () => false;
const isOwn: Sees = (row, { who }) => row.person === who.person;

/** The key of the party to which somebody belongs now. */
function ownKey({ party, belongs }: Who): string | undefined {
  return party === undefined || belongs !== 'now' ? undefined : KEYS[party];
}

function isOfSecretariat(who: Who): boolean {
  return ownKey(who) === KEYS.secretariat;
}

/** Belongs to a party that is admitted: each of them but those that are only asked for, or suspended. */
function isParticipant(who: Who): boolean {
  const key = ownKey(who);
  return key !== undefined && key !== KEYS.asked && key !== KEYS.suspended;
}

/** Whose name and address somebody sees. */
const sharesParty: Sees = (row, known) => {
  const { who, cast } = known;
  if (row.person === who.person) return true;
  const other = cast.callers.find(({ person }) => person === row.person);
  if (other?.party === undefined || other.belongs === 'party gone') return false;
  return KEYS[other.party] === ownKey(who) || (isOfSecretariat(who) && other.isAdministrator);
};

const seesMembership: Sees = (row, { who }) =>
  row.person === who.person ||
  row.party === ownKey(who) ||
  (isOfSecretariat(who) && row.is_administrator === true);

const seesParty = (key: unknown, { who }: Known): boolean => {
  if (key !== KEYS.asked && key !== KEYS.refused) return true;
  return isOfSecretariat(who) || (who.belongs === 'now' && key === ownKey(who));
};

const seesField: Sees = (row, known) => {
  if (row.party === ownKey(known.who)) return true;
  if (row.disclosure === 'participants') return isParticipant(known.who);
  return row.disclosure === 'public' && seesParty(row.party, known);
};

const seesTalks: Sees = (_, { who }) => {
  const key = ownKey(who);
  return [KEYS.owner, KEYS.partner, KEYS.suspended, KEYS.wentOut, KEYS.auditor].some((one) => one === key);
};

const seesUse: Sees = (row, known) => {
  if (row.thing_kind === 'message') return seesTalks(row, known);
  return isOfSecretariat(known.who) || row.thing === ownKey(known.who);
};

const seesFile: Sees = (row, known) => {
  const file = known.rows('file').find((one) => one.file === row.file);
  if (file?.person === known.who.person) return true;
  return known.rows('file_use').some((use) => use.file === row.file && seesUse(use, known));
};

/** What a person sees. */
export const SEEN_BY_PERSONS: Readonly<Record<PrivateTable, Sees>> = {
  person: sharesParty,
  person_key: sharesParty,
  credential: nobody,
  passkey: isOwn,
  passkey_challenge: nobody,
  provider_key: nobody,
  provider_account: nobody,
  provider_sign_in: nobody,
  identity_provider: (row, { who }) => who.isAdministrator && row.party === ownKey(who),
  visit: isOwn,
  link: nobody,
  attempt: nobody,
  person_token: (row, { who }) =>
    row.person === who.person || (who.isAdministrator && row.party === ownKey(who)),
  event: nobody,
  thing: nobody,
  command_answer: nobody,
  file: seesFile,
  file_key: seesFile,
  file_use: seesUse,
  party: (row, known) => seesParty(row.party, known),
  membership: seesMembership,
  deputy: (row, { who }) => row.party === ownKey(who),
  party_field: seesField,
  party_withheld: (row, known) => seesParty(row.party, known),
  matter_key: seesTalks,
  talk: seesTalks,
  talk_seat: seesTalks,
  talk_addition: seesTalks,
  talk_auditor: seesTalks,
  message: seesTalks,
  talk_read: isOwn,
  installation: () => true,
  notice: isOwn,
  notice_told: nobody,
};

const atTheTable = (row: Row) => row.party !== KEYS.asked && row.party !== KEYS.refused;

const FOR_EVERYBODY: Partial<Record<PrivateTable, (row: Row) => boolean>> = {
  party: atTheTable,
  party_field: (row) => row.disclosure === 'public' && atTheTable(row),
  party_withheld: atTheTable,
  installation: () => true,
};

const ofAll = (...tables: readonly PrivateTable[]): Partial<Record<PrivateTable, (row: Row) => boolean>> =>
  Object.fromEntries(tables.map((table) => [table, () => true]));

/** What is seen at the desks at which no person asks; of a table that is not named, nothing. */
export const SEEN_AT_DESKS = {
  public: FOR_EVERYBODY,
  operator: ofAll('installation'),
  worker: ofAll('installation'),
  'sign-in': ofAll(
    ...(['person', 'person_key', 'credential', 'visit', 'link', 'attempt', 'person_token'] as const),
    ...(['passkey', 'passkey_challenge', 'provider_key', 'provider_account', 'provider_sign_in'] as const),
    'identity_provider',
    ...(['file', 'file_key', 'file_use', 'matter_key', 'installation', 'notice'] as const),
    'notice_told',
  ),
  writer: ofAll(
    ...(['event', 'thing', 'command_answer', 'file', 'file_key', 'file_use', 'installation'] as const),
    ...(['party', 'membership', 'deputy', 'party_field', 'party_withheld', 'matter_key'] as const),
    ...(['talk', 'talk_seat', 'talk_addition', 'talk_auditor', 'message', 'identity_provider'] as const),
  ),
} as const;
