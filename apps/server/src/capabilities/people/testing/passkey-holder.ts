import { NewPasskeyOptions, PasskeyOptions } from '@sahakarya/contract';
import type { LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import { Authenticator } from './authenticator.ts';
import type { People, Sent } from './people-application.ts';

/** What the server asks an authenticator with. */
export function optionsIn<Options>(answer: LightMyRequestResponse, options: z.ZodType<Options>): Options {
  return options.parse(z.object({ data: z.unknown() }).parse(answer.json()).data);
}

/** Adds a passkey to the account of whoever is signed in. */
export async function addPasskey(
  people: People,
  who: Sent,
  authenticator: Authenticator,
  name = 'Phone',
): Promise<LightMyRequestResponse> {
  const asked = await people.post('/me/passkeys/ask', {}, who);
  if (asked.statusCode !== 200) return asked;
  const credential = authenticator.make(optionsIn(asked, NewPasskeyOptions));
  return people.post('/me/passkeys', { name, credential }, who);
}

/** What the server asks with before somebody signs in. */
export async function askedWith(people: People): Promise<PasskeyOptions> {
  return optionsIn(await people.post('/visits/passkey/ask'), PasskeyOptions);
}

/** Signs in by a passkey. */
export async function comeIn(people: People, authenticator: Authenticator): Promise<LightMyRequestResponse> {
  const credential = authenticator.show(await askedWith(people));
  return people.post('/visits/passkey', { credential });
}

/** Somebody’s authenticator, with a passkey of their account. */
export async function holderOf(people: People, who: Sent): Promise<Authenticator> {
  const authenticator = new Authenticator();
  const added = await addPasskey(people, who, authenticator);
  if (added.statusCode !== 200) throw new Error(added.body);
  return authenticator;
}
