import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import type { Tables } from '../../../platform/database/tables.ts';
import { openText, sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import { placeOf } from '../sealed-person.ts';

/** What every authenticator takes (RFC 6238): SHA-1, six digits, thirty seconds; 160 bits, as RFC 4226 asks for. */
const SECRET_BYTES = 20;
const PERIOD = 30;
const SECOND = 1_000;

/** Steps by which a clock may be off. */
const WINDOW = 1;

const CODES = 10;
const CODE_BYTES = 14;

/** A second factor, as it lies sealed. */
const Sealed = z.object({
  secret: z.string(),
  /** Whoever made it has shown that it works. Before, nobody is asked for it. */
  is_on: z.boolean(),
  /** The last step that was used, so that none is used twice. */
  last_step: z.int(),
  /** SHA-256 of the codes that are left, each of 112 bits. */
  recovery: z.array(z.string()),
});
type Sealed = z.infer<typeof Sealed>;

/** Whose second factor: with the person's key. */
export interface Whose {
  readonly person: string;
  readonly key: Buffer;
}

interface Found {
  readonly credential: string;
  readonly factor: Sealed;
}

/** Locked until the transaction ends: of many who use one code at once, one does. */
async function found(db: Kysely<Tables>, { person, key }: Whose): Promise<Found | undefined> {
  const row = await db
    .selectFrom('credential')
    .select(['credential', 'sealed'])
    .where('person', '=', person)
    .where('kind', '=', 'totp')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const text = openText(key, row.sealed, placeOf(person, `credential/${row.credential}`));
  return { credential: row.credential, factor: Sealed.parse(JSON.parse(text)) };
}

async function keep(
  db: Kysely<Tables>,
  { person, key }: Whose,
  { credential, factor }: Found,
): Promise<void> {
  const sealed = sealText(key, JSON.stringify(factor), placeOf(person, `credential/${credential}`));
  await db.updateTable('credential').set({ sealed }).where('credential', '=', credential).execute();
}

/** Whether a code is asked for. */
export async function hasSecondFactor(db: Kysely<Tables>, whose: Whose): Promise<boolean> {
  return (await found(db, whose))?.factor.is_on === true;
}

/**
 * Makes one that is not asked for yet, in the place of another such.
 *
 * @returns undefined where one is on
 */
export async function makeSecondFactor(
  db: Kysely<Tables>,
  whose: Whose,
  email: string,
  now: Date,
): Promise<{ readonly secret: string; readonly address: string } | undefined> {
  const before = await found(db, whose);
  if (before?.factor.is_on === true) return undefined;
  await removeSecondFactor(db, whose.person);
  const secret = new Secret({ size: SECRET_BYTES });
  const credential = newId(now);
  const factor: Sealed = { secret: secret.base32, is_on: false, last_step: 0, recovery: [] };
  const sealed = sealText(
    whose.key,
    JSON.stringify(factor),
    placeOf(whose.person, `credential/${credential}`),
  );
  await db
    .insertInto('credential')
    .values({ credential, person: whose.person, kind: 'totp', sealed, made_at: now })
    .execute();
  return { secret: secret.base32, address: totpOf(secret, email).toString() };
}

/**
 * Turns on what was made, by a code of it.
 *
 * @returns codes by which one comes in without the device, once each; undefined where the code is wrong
 */
export async function turnOnSecondFactor(
  db: Kysely<Tables>,
  whose: Whose,
  code: string,
  now: Date,
): Promise<readonly string[] | undefined> {
  const one = await found(db, whose);
  if (one === undefined || one.factor.is_on) return undefined;
  const step = stepOf(one.factor, code, now);
  if (step === undefined) return undefined;
  const codes = Array.from({ length: CODES }, () => randomBytes(CODE_BYTES).toString('hex'));
  await keep(db, whose, {
    ...one,
    factor: { ...one.factor, is_on: true, last_step: step, recovery: codes.map(hashOf) },
  });
  return codes;
}

/** Uses a code, or one of the codes to come in without the device. @returns whether it was right, and is used up now */
export async function useCode(db: Kysely<Tables>, whose: Whose, code: string, now: Date): Promise<boolean> {
  const one = await found(db, whose);
  if (one === undefined || !one.factor.is_on) return false;
  const step = stepOf(one.factor, code, now);
  const left = one.factor.recovery.filter((hash) => !isSame(hash, hashOf(code)));
  const isRecovery = left.length < one.factor.recovery.length;
  if (step === undefined && !isRecovery) return false;
  const last_step = step ?? one.factor.last_step;
  await keep(db, whose, { ...one, factor: { ...one.factor, last_step, recovery: left } });
  return true;
}

export async function removeSecondFactor(db: Kysely<Tables>, person: string): Promise<void> {
  await db.deleteFrom('credential').where('person', '=', person).where('kind', '=', 'totp').execute();
}

/** The step of a code that is right now and was not used; undefined for any other. */
function stepOf({ secret, last_step }: Sealed, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const off = totpOf(Secret.fromBase32(secret), '').validate({ token: code, timestamp, window: WINDOW });
  if (off === null) return undefined;
  const step = Math.floor(timestamp / SECOND / PERIOD) + off;
  return step > last_step ? step : undefined;
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: 'Sahakarya', label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret });
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
