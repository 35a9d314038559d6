import {
  ACTIVITIES,
  DISCLOSURES,
  PARTY_KINDS,
  PARTY_STATES,
  PARTY_VERB_NAMES,
  ROLES,
} from '@sahakarya/exchange';
import { z } from 'zod';
import { Instant } from '../codes.ts';
import { StoredUpload } from '../files/files.ts';

/** A party's key: of a country its destination key, ISO 3166-1 alpha-3. */
export const PartyCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9_-]{1,31}$/)
  .meta({ description: 'Of a country its ISO 3166-1 alpha-3 code', example: 'ETH' });
export type PartyCode = z.infer<typeof PartyCode>;

/** For whom somebody acts who belongs to several; left out: for nobody. */
export const ActingAs = PartyCode.optional().meta({ description: 'The party for which one acts' });

export const PartyKind = z.enum(PARTY_KINDS);
export const PartyState = z.enum(PARTY_STATES);
export const Activity = z.enum(ACTIVITIES);
export const Role = z.enum(ROLES);
export const Disclosure = z.enum(DISCLOSURES);
export const PartyVerb = z.enum(PARTY_VERB_NAMES);

/** What a party is called: words, without control or invisible characters, or a space at either end. */
export const PartyName = z
  .string()
  .max(200)
  .regex(/^(?!\s)[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+(?<!\s)$/u)
  .meta({ example: 'Ethiopia' });

/** Without signs that turn what follows around: figures would read otherwise than they were written. */
export const WITHOUT_TURNS = /^[^\u202a-\u202e]*$/;

/** A text as it was stated: never translated. */
export const Words = z.strictObject({
  /** BCP 47. */
  language: z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/),
  direction: z.enum(['ltr', 'rtl']),
  text: z.string().trim().min(1).max(5_000).regex(WITHOUT_TURNS),
});
export type Words = z.infer<typeof Words>;

const FIELDS = {
  about: Words.optional(),
  languages: z.array(Words.shape.language).max(20),
  unit: Words.optional(),
  hours: Words.optional(),
  address: Words.optional(),
};

/** What stands on a party's page; of what is withheld, who reads it. */
export const PartyPage = z.strictObject({
  ...FIELDS,
  withheld: z.strictObject({
    about: Disclosure.optional(),
    languages: Disclosure.optional(),
    unit: Disclosure.optional(),
    hours: Disclosure.optional(),
    address: Disclosure.optional(),
  }),
});

/** What somebody is to be at a party. */
export const Appointment = z.strictObject({
  role: Role,
  is_administrator: z.boolean().default(false),
  until: Instant.optional(),
});

/** What a caller can do with a thing now, and what only waits for something that the caller can mend. */
export const OpenVerbs = z.object({
  can: z.array(PartyVerb),
  cannot: z.array(z.object({ verb: PartyVerb, why: z.enum(['suspended', 'fresh-sign-in']) })),
});

/** A party, as its caller sees it: a field that is withheld from the caller is left out. */
export const Party = z.object({
  party: PartyCode,
  kind: PartyKind,
  name: z.string(),
  does: z.array(Activity),
  state: PartyState,
  /** The party that convenes. */
  is_secretariat: z.boolean(),
  since: z.iso.datetime(),
  version: z.int().positive(),
  page: z.object({ ...FIELDS, languages: FIELDS.languages.optional() }),
  /** Fields of the page that are narrower than they have to be, and who reads them: this is public always. */
  withheld: z.record(z.string(), Disclosure),
  /** What shows for whom one speaks, for those who read it: the party's own, and the secretariat. */
  proof: z.array(StoredUpload),
  ...OpenVerbs.shape,
});
export type Party = z.infer<typeof Party>;

/** A party in the directory. */
export const ListedParty = Party.pick({
  party: true,
  kind: true,
  name: true,
  does: true,
  state: true,
  is_secretariat: true,
  since: true,
});

/** What somebody is at a party. */
export const Membership = z.object({
  party: PartyCode,
  role: Role,
  is_administrator: z.boolean(),
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  /** False: invited, and not come yet. */
  has_joined: z.boolean(),
  /** A signatory signs once another has said so. */
  is_confirmed: z.boolean(),
});

/** A party of one's own. */
export const OwnParty = Membership.extend({
  /** Nobody else administers it without end: until somebody does, whoever asks can’t be erased. */
  administers_alone: z.boolean(),
  name: z.string(),
  kind: PartyKind,
  state: PartyState,
  is_secretariat: z.boolean(),
  version: z.int().positive(),
});

/** Somebody of a party, as those who belong to it see each other. */
export const Colleague = Membership.omit({ party: true }).extend({
  /** Of who has not come yet, an id of the invitation alone. */
  person: z.uuid(),
  /** Null: of somebody who is erased, or has not come yet. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  /** For whom this person acts, and when. */
  deputises: z.array(
    z.object({
      of: z.uuid(),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      is_confirmed: z.boolean(),
    }),
  ),
});
