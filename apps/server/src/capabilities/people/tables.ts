import type { ColumnType } from 'kysely';

export interface PeopleTables {
  person: PersonTable;
  credential: CredentialTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  visit: VisitTable;
  link: LinkTable;
  person_token: PersonTokenTable;
  provider_account: ProviderAccountTable;
  provider_sign_in: ProviderSignInTable;
  attempt: AttemptTable;
  notice: NoticeTable;
  notice_told: NoticeToldTable;
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends PeopleTables {}
}

/** What is not yet, or no more. */
type Perhaps<Value> = ColumnType<Value | null, Value | null | undefined>;

interface PersonTable {
  readonly person: string;
  /** By what its e-mail address is found; null of whoever is erased, as all that tells of somebody is. */
  readonly lookup: Perhaps<string>;
  /** Sealed by the person's key. */
  readonly name: Perhaps<Buffer>;
  /** Sealed by the person's key. */
  readonly email: Perhaps<Buffer>;
  readonly language: Perhaps<string>;
  readonly time_zone: Perhaps<string>;
  readonly made_at: Date;
  /** When the owner of the e-mail address said so: before, the person is nobody. */
  readonly confirmed_at: Perhaps<Date>;
  /** When it last came in by a link that others had handed on. */
  readonly handed_on_at: Perhaps<Date>;
  readonly erased_at: Perhaps<Date>;
}

interface CredentialTable {
  readonly credential: string;
  readonly person: string;
  readonly kind: 'password' | 'totp';
  /** Of a password its hash, of a second factor all that it takes; sealed by the person's key. */
  readonly sealed: Buffer;
  readonly made_at: Date;
}

interface PasskeyTable {
  readonly passkey: string;
  readonly person: string;
  /** Of the id by which its authenticator knows it. */
  readonly sha256: string;
  /** The rest of what is known of it, by the person's key. */
  readonly sealed: Buffer;
  readonly made_at: Date;
  readonly used_at: Perhaps<Date>;
  /** Since when it opens nothing. */
  readonly blocked_at: Perhaps<Date>;
}

interface PasskeyChallengeTable {
  readonly sha256: string;
  readonly kind: 'add' | 'sign-in' | 'fresh';
  /** In which it was asked; null: by whoever wants to sign in. */
  readonly visit: string | null;
  readonly asked_at: Date;
  readonly until: Date;
}

interface VisitTable {
  readonly visit: string;
  readonly person: string;
  /** Of what is in the cookie. */
  readonly sha256: string;
  readonly device: string;
  readonly made_at: Date;
  readonly seen_at: Date;
  readonly until: Date;
  readonly fresh_until: Date;
  /** By which it began; null: by what is its person's own. */
  readonly provider: string | null;
}

interface LinkTable {
  readonly link: string;
  /** Null: of an address that nobody has. */
  readonly person: string | null;
  readonly kind: 'confirm' | 'invitation' | 'password' | 'recovery';
  /** Of an invitation, the party. */
  readonly invited_to: Perhaps<string>;
  readonly sha256: string;
  /** The link, sealed by the person's key. */
  readonly sealed: Buffer;
  readonly made_at: Date;
  readonly until: Date;
  readonly used_at: Perhaps<Date>;
  readonly handed_on_at: Perhaps<Date>;
}

interface PersonTokenTable {
  readonly token: string;
  readonly person: string;
  /** For which alone it acts; null: for none. */
  readonly party: string | null;
  /** Sealed by the person's key. */
  readonly name: Buffer;
  readonly scopes: string[];
  /** Of its text, which is kept nowhere. */
  readonly sha256: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly used_on: Perhaps<string>;
  readonly withdrawn_at: Perhaps<Date>;
}

/** Whose an account at a provider is. */
interface ProviderAccountTable {
  readonly provider: string;
  /** HMAC of issuer and subject. */
  readonly lookup: string;
  readonly person: string;
  readonly linked_at: Date;
}

/** A sign-in that has left for a provider. */
interface ProviderSignInTable {
  /** Of what is in the cookie. */
  readonly sha256: string;
  readonly provider: string;
  readonly return_address: string;
  readonly until: Date;
}

/** What a person wants to be told by mail. Who has no row is told daily. */
interface NoticeTable {
  readonly person: string;
  readonly digest: ColumnType<'daily' | 'off', 'daily' | 'off' | undefined>;
  /** The day, by the person's own clock, for which a mail of what waits was last asked for. */
  readonly asked_on: Perhaps<string>;
}

/** Of what somebody was told by a mail of its own. */
interface NoticeToldTable {
  readonly person: string;
  /** What waits, by ids alone. */
  readonly thing: string;
  readonly until: Date;
  readonly days: number;
  readonly told_at: Date;
  readonly passed_over_on: Perhaps<string>;
}

interface AttemptTable {
  readonly kind: string;
  readonly subject: string;
  readonly began: Date;
  readonly count: number;
  readonly until: Date;
}
