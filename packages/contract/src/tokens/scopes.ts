import { z } from 'zod';

/**
 * What a token of a person can be for: of a kind of things, reading, or changing, which reads, too. There is none for
 * what binds, nor for who somebody is: accounts, sign-in, tokens, who belongs to a party.
 */
export const TOKEN_SCOPES = [
  'parties:read',
  'parties:write',
  'people:read',
  'talks:read',
  'talks:write',
  'files:read',
  'files:write',
] as const;
export const TokenScope = z.enum(TOKEN_SCOPES);
export type TokenScope = z.infer<typeof TokenScope>;

/** Which of the scopes that a route needs a token lacks. */
export function lackingScopes(has: readonly string[], needs: readonly TokenScope[]): readonly TokenScope[] {
  return needs.filter((need) => !has.includes(need) && !has.includes(need.replace(/:read$/, ':write')));
}
