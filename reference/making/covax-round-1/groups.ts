import type { Participant } from '../tables/covax-round-1.ts';

/** Participants that got one vaccine, by one share of their people. */
export interface Group {
  /** As in the table of participants. */
  readonly name: string;
  readonly vaccine: string;
  /** Doses per person, Pfizer doses counted in, as numerator and denominator. */
  readonly share: readonly [numerator: number, denominator: number];
}

/** The shares are inferred from what COVAX published, which says nothing of a rule. */
export const GROUPS: readonly Group[] = [
  { name: 'AZ/SII', vaccine: 'COVISHIELD', share: [66_303, 1_000_000] },
  { name: 'AZ/SKBio', vaccine: 'AZ', share: [429_175, 10_000_000] },
];

/** The group's participants, by country code. */
export function membersOf(group: Group, participants: readonly Participant[]): Participant[] {
  return participants
    .filter((participant) => participant.group === group.name)
    .sort((a, b) => (a.country < b.country ? -1 : 1));
}

/** The whole part of a group's share of so many people. */
export function shareOf(group: Group, people: number): number {
  const [numerator, denominator] = group.share;
  return Number((BigInt(people) * BigInt(numerator)) / BigInt(denominator));
}
