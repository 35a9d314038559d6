import { useLingui } from '@lingui/react';
import { ROUTES } from '@sahakarya/contract';
import { useState } from 'react';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { PartFailed } from '../../../page/read-failed.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt } from '../desk.ts';
import { PersonRow } from '../people/person-row.tsx';
import { usePartyCommand } from '../use-party-command.ts';
import { ActivitiesForm } from './activities-form.tsx';
import { AppointForm } from './appoint-form.tsx';
import { ProofLinks } from './proof-links.tsx';
import { ReasonForm } from './reason-form.tsx';

const REASONS = ROUTES.suspendParty.body.shape.reason.shape.code.options;

type Form = 'suspend' | 'change_activities' | 'appoint_administrator';

const BUTTONS: Readonly<Record<Form, string>> = {
  suspend: 'party.suspend',
  change_activities: 'party.change-activities',
  appoint_administrator: 'party.appoint',
};

/** Who speaks for a party, whether it may begin things, and the secretariat's say in it; one form is open at a time. */
export function Standing({ party: key, as }: { readonly party: string; readonly as: string }) {
  const { _ } = useLingui();
  const [open, setOpen] = useState<Form>();
  // Appointments begin and end while the page is read; under an open form nothing changes.
  const every = open === undefined ? NEWS_EVERY_MS.list : undefined;
  const { data, failure, retry } = useAsked('party', { party: key, as }, every);
  const people = useAsked('peopleOfParty', { party: key }, every);
  const suspend = usePartyCommand('suspendParty');
  const restore = usePartyCommand('restoreParty');
  if (data === undefined)
    return failure === undefined ? null : <PartFailed failure={failure} retry={retry} />;
  const { data: party } = data;
  const desk = { party, as };
  const speakers = people.data?.data ?? [];
  const close = () => setOpen(undefined);
  const forms: Form[] = ['suspend', 'change_activities', 'appoint_administrator'];
  return (
    <>
      <p>{_(party.state === 'suspended' ? 'party.standing.suspended' : 'party.standing.admitted')}</p>
      <ProofLinks proof={party.proof} />
      <section>
        <p className="hint">{_('party.speakers')}</p>
        {speakers.length === 0 && <p className="hint">{_('party.speakers.none')}</p>}
        <ul className="people">
          {speakers.map((one) => (
            <PersonRow key={one.person} desk={desk} people={speakers} one={one} isMe={false} />
          ))}
        </ul>
      </section>
      {open === 'suspend' && (
        <ReasonForm
          label={_('party.suspend')}
          doing={_('party.suspending')}
          reasons={REASONS}
          textOf={(reason) => _(`party.suspend.${reason}`)}
          command={suspend}
          onReason={(reason) => suspend.send({ party: key }, { ...askedAt(desk), reason })}
          onClose={close}
        />
      )}
      {open === 'change_activities' && <ActivitiesForm desk={desk} onClose={close} />}
      {open === 'appoint_administrator' && <AppointForm desk={desk} onClose={close} />}
      {open === undefined && (
        <div className="form-actions">
          {forms
            .filter((form) => party.can.includes(form))
            .map((form) => (
              <button key={form} type="button" className="button" onClick={() => setOpen(form)}>
                {_(BUTTONS[form])}
              </button>
            ))}
          {party.can.includes('restore') && (
            <button
              type="button"
              className="button"
              disabled={restore.isSending}
              onClick={() => void restore.send({ party: key }, askedAt(desk))}
            >
              {_(restore.isSending ? 'party.restoring' : 'party.restore')}
            </button>
          )}
        </div>
      )}
      <RefusalNote refusal={restore.refusal} />
    </>
  );
}
