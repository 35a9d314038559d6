import { z } from 'zod';

/** Names of this very machine, as an address has them. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address is of HTTPS, or of HTTP on this very machine: nothing else is asked, or led to. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
}

/** The address of an identity provider, as its tokens name it: without question or fragment. */
export const Issuer = z
  .string()
  .max(500)
  .refine((text) => isSafeAddress(text) && !/[?#\s]/.test(text), {
    error: 'Give the address of the provider, with https, as it says it itself ("issuer")',
  })
  .meta({ example: 'https://id.health.example' });

/** What a provider gives, to be given back as it is: signs that can be seen. */
const given = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\x21-\x7e]+$/);

export const ClientId = given(200);
export const ClientSecret = given(500);

/** Where a browser comes back to from a party’s provider, below the platform’s own address. */
export function returnPath(party: string): string {
  return `/sign-in/return/${party}`;
}

/** By which people of a party sign in; its secret is told to nobody. */
export const IdentityProvider = z.object({
  issuer: z.string(),
  client_id: z.string(),
  since: z.iso.datetime(),
});
export type IdentityProvider = z.infer<typeof IdentityProvider>;

/** What a browser brings back from a provider: all that stands behind the question mark. */
export const Returned = z.string().min(1).max(4_000);
