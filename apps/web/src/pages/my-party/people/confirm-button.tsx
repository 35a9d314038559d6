import { useLingui } from '@lingui/react';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt, type Desk } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';

/** Says that a signatory may sign; with `of`, that somebody may do so as the deputy of one. */
export function ConfirmButton(props: {
  readonly desk: Desk;
  readonly person: string;
  readonly called: string;
  readonly of?: string;
}) {
  const { desk, person, called, of } = props;
  const { _ } = useLingui();
  const confirm = usePartyCommand('confirmSignatory');
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={confirm.isSending}
        onClick={() =>
          void confirm.send(
            { party: desk.party.party },
            { ...askedAt(desk), person, ...(of === undefined ? {} : { deputy_of: of }) },
          )
        }
      >
        {_(
          confirm.isSending
            ? 'party.confirming'
            : of === undefined
              ? 'party.confirm'
              : 'party.confirm-deputy',
        )}
        <span className="heard">
          {_('list.colon')}
          {called}
        </span>
      </button>
      <RefusalNote refusal={confirm.refusal} />
    </>
  );
}
