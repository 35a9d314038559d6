import { useLingui } from '@lingui/react';
import { ROUTES } from '@sahakarya/contract';
import { useState } from 'react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { PartFailed } from '../../../page/read-failed.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { ProofLinks } from './proof-links.tsx';
import { ReasonForm } from './reason-form.tsx';

const REASONS = ROUTES.suspendParty.body.shape.reason.shape.code.options;

/** Whether a party may begin things, and the secretariat's say in it. */
export function Standing({ party: key, as }: { readonly party: string; readonly as: string }) {
  const { _ } = useLingui();
  const { data, failure, retry } = useAsked('party', { party: key, as });
  const suspend = usePartyCommand('suspendParty');
  const restore = usePartyCommand('restoreParty');
  const [isSuspending, setSuspending] = useState(false);
  if (data === undefined)
    return failure === undefined ? null : <PartFailed failure={failure} retry={retry} />;
  const { data: party } = data;
  const desk = { party, as };
  return (
    <>
      <p>{_(party.state === 'suspended' ? 'party.standing.suspended' : 'party.standing.admitted')}</p>
      <ProofLinks proof={party.proof} />
      {isSuspending && party.can.includes('suspend') ? (
        <ReasonForm
          label={_('party.suspend')}
          doing={_('party.suspending')}
          reasons={REASONS}
          textOf={(reason) => _(`party.suspend.${reason}`)}
          command={suspend}
          onReason={(reason) => suspend.send({ party: key }, { ...askedAt(desk), reason })}
          onClose={() => setSuspending(false)}
        />
      ) : (
        <div className="form-actions">
          {party.can.includes('suspend') && (
            <button type="button" className="button" onClick={() => setSuspending(true)}>
              {_('party.suspend')}
            </button>
          )}
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
