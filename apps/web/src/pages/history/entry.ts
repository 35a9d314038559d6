import type { PartyHistory, TalkHistory } from '@sahakarya/contract';

export type History = PartyHistory | TalkHistory;
export type Entry = History['entries'][number];
export type Field = Entry['fields'][number];

export type Reason = NonNullable<Entry['reason']>;

/** Of which kind of thing a history is. */
export type Thing = 'party' | 'talk';
