import { useLingui } from '@lingui/react';
import type { FormEvent } from 'react';
import { Dialog } from '../../../controls/dialog/dialog.tsx';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { FormButtons } from './form-buttons.tsx';
import type { AboutPerson } from './verbs-for.ts';

/** Asks before somebody's belonging ends: that has no undo, but another invitation. */
export function RemoveDialog({ desk, one, called, onClose }: AboutPerson) {
  const { _ } = useLingui();
  const remove = usePartyCommand('removeFromParty');
  const title = _('party.remove.title', { name: called });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { ...askedAt(desk), person: one.person };
    if ((await remove.send({ party: desk.party.party }, asked)) !== undefined) onClose();
  };
  return (
    <Dialog label={title} onClose={onClose}>
      <form className="person-form" onSubmit={(event) => void send(event)}>
        <h2>{title}</h2>
        <p>{_(one.has_joined ? 'party.remove.says' : 'party.take-back.says')}</p>
        <RefusalNote refusal={remove.refusal} />
        <FormButtons
          does={_(one.has_joined ? 'party.remove' : 'party.take-back')}
          doing={_('party.removing')}
          isSending={remove.isSending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
