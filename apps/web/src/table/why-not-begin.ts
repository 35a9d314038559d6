import type { OwnParty } from '../data/visit/use-visit.ts';

/** Which text says why nobody begins a talk in somebody's place at their party; undefined: they do. */
export type WhyNotBegin = 'rule.suspended' | 'party.mine.asked' | 'talk.why-not.role';

export function whyNotBegin({ state, role }: Pick<OwnParty, 'state' | 'role'>): WhyNotBegin | undefined {
  if (state === 'suspended') return 'rule.suspended';
  if (state !== 'admitted') return 'party.mine.asked';
  return role === 'viewer' ? 'talk.why-not.role' : undefined;
}
