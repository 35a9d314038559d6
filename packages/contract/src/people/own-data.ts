import { z } from 'zod';
import { StoredUpload } from '../files/files.ts';
import { Notices } from '../notices/notices.ts';
import { PartyCode } from '../parties/parties.ts';
import { Passkey } from '../passkeys/passkeys.ts';
import { PersonToken } from '../tokens/tokens.ts';
import { Device, Me } from './people.ts';

const Instant = z.iso.datetime();

/** All that is held about a person. */
export const OwnData = z.object({
  person: Me.omit({ fresh_until: true, acts_only_for: true }).extend({
    confirmed_at: Instant,
    handed_on_at: Instant.nullable(),
  }),
  /** A second factor is there before it is on; it is asked for from then on. */
  credentials: z.array(z.object({ kind: z.string(), made_at: Instant, is_on: z.boolean() })),
  /** Of what one signs in by, that it is there and how it is called: its key is told to nobody. */
  passkeys: z.array(Passkey),
  /** Accounts at parties' identity providers by which this person came: of which it is, a hash is all that is kept. */
  providers: z.array(z.object({ party: PartyCode, issuer: z.string(), linked_at: Instant })),
  visits: z.array(Device.omit({ is_this: true })),
  tokens: z.array(PersonToken),
  links: z.array(
    z.object({
      kind: z.string(),
      made_at: Instant,
      until: Instant,
      used_at: Instant.nullable(),
      handed_on_at: Instant.nullable(),
    }),
  ),
  /** Whether this person is told by mail what waits; and of what it was told by a mail of its own, by ids. */
  notices: Notices.pick({ digest: true }).extend({
    told: z.array(z.object({ thing: z.string(), until: Instant, told_at: Instant })),
  }),
  /** Files that this person brought. */
  files: z.array(StoredUpload),
  /** How often something was tried in this person's name, of late. */
  attempts: z.array(z.object({ kind: z.string(), began: Instant, count: z.int() })),
});
export type OwnData = z.infer<typeof OwnData>;
