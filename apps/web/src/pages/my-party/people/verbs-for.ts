import type { Party } from '@sahakarya/contract';
import type { Colleague, Desk } from '../desk.ts';

export type PersonVerb = 'change_role' | 'confirm_signatory' | 'deputise' | 'hand_on_link' | 'remove';

/**
 * What can be done about somebody of a party, of the verbs that are open to whoever asks: those of administrators about
 * everybody, leaving about oneself. Nobody confirms themselves; a link is there of those who have not come.
 */
export function verbsFor(asked: {
  readonly can: Party['can'];
  readonly one: Pick<Colleague, 'person' | 'role' | 'has_joined' | 'is_confirmed'>;
  readonly isMe: boolean;
  readonly people: readonly Pick<Colleague, 'person' | 'has_joined'>[];
}): readonly PersonVerb[] {
  const { can, one, isMe, people } = asked;
  const administers = can.includes('change_role');
  const hasOthers = people.some(({ person, has_joined }) => has_joined && person !== one.person);
  const open: Readonly<Record<PersonVerb, boolean>> = {
    confirm_signatory: one.role === 'signatory' && one.has_joined && !one.is_confirmed && !isMe,
    hand_on_link: !one.has_joined,
    change_role: administers,
    deputise: one.has_joined && hasOthers,
    remove: administers || isMe,
  };
  const verbs: readonly PersonVerb[] = [
    'confirm_signatory',
    'hand_on_link',
    'change_role',
    'deputise',
    'remove',
  ];
  return verbs.filter((verb) => can.includes(verb) && open[verb]);
}

/** What a form about somebody is given. */
export interface AboutPerson {
  readonly desk: Desk;
  readonly one: Colleague;
  readonly called: string;
  readonly onClose: () => void;
}
