import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Colleague, Desk } from '../desk.ts';
import { InviteForm } from './invite-form.tsx';
import { PersonRow } from './person-row.tsx';
import './people.css';

/** Who acts for the party, and who is invited. */
export function PeopleCard(props: {
  readonly desk: Desk;
  readonly people: readonly Colleague[];
  readonly me: string;
}) {
  const { desk, people, me } = props;
  const { _ } = useLingui();
  const [isInviting, setInviting] = useState(false);
  return (
    <section className="card party-card">
      <h2>{_('party.people')}</h2>
      <ul className="people">
        {people.map((one) => (
          <PersonRow key={one.person} desk={desk} people={people} one={one} isMe={one.person === me} />
        ))}
      </ul>
      {desk.party.can.includes('invite') &&
        (isInviting ? (
          <InviteForm desk={desk} onClose={() => setInviting(false)} />
        ) : (
          <p className="form-actions">
            <button type="button" className="button" onClick={() => setInviting(true)}>
              {_('party.invite')}
            </button>
          </p>
        ))}
    </section>
  );
}
