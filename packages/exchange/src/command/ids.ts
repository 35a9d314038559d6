export { type PartyKey, partyKey } from '@sahakarya/vocabulary';

declare const thing: unique symbol;

/** A UUID in lower case, made by whoever makes the thing; which kind of thing, says the type. */
export type Id<Thing extends string> = string & { readonly [thing]: Thing };

/** Says nothing of who it is: name and e-mail lie elsewhere, and go when the person is erased. */
export type PersonId = Id<'person'>;
export type TalkId = Id<'talk'>;
export type MessageId = Id<'message'>;
export type FileId = Id<'file'>;

/** Of one setting of a party's identity provider: another client or secret gets another. */
export type ProviderId = Id<'provider'>;
