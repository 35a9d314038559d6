/** What a person is at a party, least first: each may do what those before it may. */
export const ROLES = ['viewer', 'officer', 'signatory'] as const;
export type Role = (typeof ROLES)[number];

/** Whether somebody of a role may do what asks for another. */
export function isAtLeast(role: Role, asked: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(asked);
}
