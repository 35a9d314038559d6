import type { Waiting } from '@sahakarya/contract';

/** What a letter tells that has one thing to tell. */
export type LetterKind = 'confirm' | 'invitation' | 'known' | 'password' | 'recovery' | 'test' | AccountNews;

/** Something that waits for a letter's receiver: what it is, whom it is about, and where it is done. */
export interface WaitingItem {
  readonly kind: Waiting['kind'] | 'own-appointment';
  /** Parties: their keys, and the names that they state; nothing else that anybody wrote. */
  readonly parties: readonly { readonly party: string; readonly name: string }[];
  /** How many messages are new. */
  readonly count?: number;
  /** By when. */
  readonly until?: Date;
  readonly address: string;
}

/** What somebody is told at once of their own account: another password by a link is `password-set`. */
export type AccountNews = 'passkey-added' | 'password-changed' | 'password-set' | 'token-made';

/** All that a letter is made of. */
export type LetterRequest = PlainLetter | Digest | Reminder;

/** What waits, and the page on which such mails are ended. */
interface Digest extends Common {
  readonly kind: 'digest';
  readonly items: readonly WaitingItem[];
  readonly settings: string;
}

/** One thing that waits until its day. */
interface Reminder extends Common {
  readonly kind: 'reminder';
  readonly item: WaitingItem & { readonly until: Date };
  /** Names of others of the receiver's party who were told, too. */
  readonly others: readonly string[];
  readonly settings: string;
}

interface PlainLetter extends Common {
  readonly kind: LetterKind;
  /** The name of the party that invites; undefined: there is none to name. */
  readonly party?: string | undefined;
}

interface Common {
  /** The receiver's: a language of the pages. */
  readonly language: string;
  /** Of IANA: in it, days and hours are told. */
  readonly timeZone: string;
  /** What it leads to. */
  readonly address: string;
  /** Until when that opens; undefined: for good. */
  readonly until: Date | undefined;
  /** `mailto:…` or `https://…` of whoever helps; undefined: nobody is named. */
  readonly contact?: string | undefined;
  /** The address by which readers reach the platform, without a slash at its end. */
  readonly origin: string;
}

/** A letter in its receiver's language and direction: as plain text, and as HTML that fetches nothing. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes letters. The texts are those of the pages, whose build hands it over. */
export type WriteLetter = (request: LetterRequest) => Letter;
