import { z } from 'zod';
import { PartyCode } from '../parties/parties.ts';

/** Languages that the platform speaks. */
export const LANGUAGES = ['ar', 'en', 'es', 'fr', 'mr', 'ru', 'zh'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/**
 * Something that is seen, without control characters, signs that turn the direction of what follows, or a space at
 * either end. Joiners stand between letters alone, where Marathi, Persian and others need them.
 */
export const PersonName = z
  .string()
  .max(200)
  .regex(
    /^(?!\s)(?=.*(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}])(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}]))+(?<!\s)$/u,
  )
  .meta({ example: 'Amina Diallo' });

/** Longer ones are harder to guess than odd ones: nothing is asked of its letters. */
export const NewPassword = z.string().min(12).max(200);

/** One that is tried. */
export const Password = z.string().min(1).max(200);

export const TimeZone = z
  .string()
  .max(100)
  .refine(isTimeZone, { error: 'Give a time zone of IANA, such as Africa/Ndjamena' })
  .meta({ example: 'Africa/Ndjamena' });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Of an authenticator, or one of those for when it is lost. */
export const Code = z.string().regex(/^(\d{6}|[0-9a-f]{28})$/);

/** What stands in a link: 256 bits of chance. */
export const LinkText = z.string().regex(/^[\w-]{43}$/);

const Instant = z.iso.datetime();

/** Whoever is signed in, as only this person sees it. */
export const Me = z.object({
  person: z.uuid(),
  name: z.string(),
  email: z.string(),
  language: Language,
  time_zone: z.string(),
  made_at: Instant,
  /** What needs a fresh sign-in is done until then. */
  fresh_until: Instant,
  /** Of a visit by the identity provider of a party: for no other one acts in it. Left out: for any of one's own. */
  acts_only_for: PartyCode.optional(),
});
export type Me = z.infer<typeof Me>;

/** A device on which somebody is signed in. */
export const Device = z.object({
  visit: z.uuid(),
  /** Browser and system. */
  device: z.string(),
  made_at: Instant,
  seen_at: Instant,
  until: Instant,
  is_this: z.boolean(),
});
export type Device = z.infer<typeof Device>;
