import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type Colleague, calledOf, type Desk } from '../desk.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { Deputising } from './deputising.tsx';
import { DeputyForm } from './deputy-form.tsx';
import { LinkPanel } from './link-panel.tsx';
import { PersonFacts } from './person-facts.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RoleForm } from './role-form.tsx';
import { type PersonVerb, verbsFor } from './verbs-for.ts';

const BUTTONS: Readonly<Record<Exclude<PersonVerb, 'confirm_signatory'>, string>> = {
  change_role: 'party.change-role',
  deputise: 'party.deputise',
  hand_on_link: 'party.hand-on',
  remove: 'party.remove',
};

export interface PersonRowProps {
  readonly desk: Desk;
  readonly people: readonly Colleague[];
  readonly one: Colleague;
  readonly isMe: boolean;
}

/** Somebody of the party, and what can be done about them; one thing is open at a time. */
export function PersonRow({ desk, people, one, isMe }: PersonRowProps) {
  const { _ } = useLingui();
  const [open, setOpen] = useState<PersonVerb>();
  const close = () => setOpen(undefined);
  const called = calledOf(one) ?? _('party.person.erased');
  const verbs = verbsFor({ can: desk.party.can, one, isMe, people });
  const props = { desk, one, called, onClose: close };
  return (
    <li>
      <PersonFacts one={one} called={called} isMe={isMe} />
      {one.deputises.map((deputy) => (
        <Deputising
          key={`${deputy.of} ${deputy.from}`}
          desk={desk}
          people={people}
          one={one}
          deputy={deputy}
        />
      ))}
      {open === undefined && verbs.length > 0 && (
        <div className="form-actions">
          {verbs.map((verb) =>
            verb === 'confirm_signatory' ? (
              <ConfirmButton key={verb} desk={desk} person={one.person} called={called} />
            ) : (
              <button key={verb} type="button" className="button small" onClick={() => setOpen(verb)}>
                {_(verb === 'remove' && !one.has_joined ? 'party.take-back' : BUTTONS[verb])}
                <span className="heard">
                  {_('list.colon')}
                  {called}
                </span>
              </button>
            ),
          )}
        </div>
      )}
      {open === 'change_role' && <RoleForm {...props} />}
      {open === 'deputise' && <DeputyForm {...props} people={people} />}
      {open === 'hand_on_link' && <LinkPanel {...props} />}
      {open === 'remove' && <RemoveDialog {...props} />}
    </li>
  );
}
