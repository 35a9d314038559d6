import type { Waiting } from '@sahakarya/contract';

/** What waits, by ids alone: the same for all for whom it waits. */
export function thingOf(waiting: Waiting): string {
  const { kind } = waiting;
  if (kind === 'passkey') return `${kind}/${waiting.passkey}`;
  if (kind === 'talk') return `${kind}/${waiting.talk}`;
  if (kind === 'addition') return `${kind}/${waiting.talk}/${waiting.party}`;
  if (kind === 'signatory' || kind === 'appointment')
    return [kind, waiting.party, waiting.person, waiting.deputy_of ?? ''].join('/');
  return `${kind}/${waiting.party}`;
}
