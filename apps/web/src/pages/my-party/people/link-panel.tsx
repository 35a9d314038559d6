import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { useNumbers, useReader } from '../../../language/reader.tsx';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { localDay } from '../../../table/local-day.ts';
import { useCopying } from '../../../table/person/use-copying.ts';
import { RefusalNote } from '../../../table/refusal.tsx';
import { askedAt } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { FormButtons } from './form-buttons.tsx';
import type { AboutPerson } from './verbs-for.ts';

interface Handed {
  readonly address: string;
  readonly until: string;
}

/**
 * The link of somebody who is invited, to be handed on where no mail is sent or none arrives. That it was is kept, so
 * it is asked for by a button, with the warning before it.
 */
export function LinkPanel({ desk, one, called, onClose }: AboutPerson) {
  const { _ } = useLingui();
  const { day } = useNumbers();
  const { origin } = useReader();
  const handOn = usePartyCommand('handOnLink');
  const [handed, setHanded] = useState<Handed>();
  const { copy, isCopied } = useCopying();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await handOn.send({ party: desk.party.party }, { ...askedAt(desk), person: one.person });
    if (answer === undefined) return;
    const { link, until } = answer.data;
    // Behind the #, so that no server's log has it.
    setHanded({ address: `${origin}/accept#${link}`, until });
  };
  return (
    <form className="person-form wide" aria-label={called} onSubmit={(event) => void send(event)}>
      <p className="warning">{_('party.link.warning', { name: called })}</p>
      <RefusalNote refusal={handOn.refusal} />
      {handed === undefined ? (
        <FormButtons
          does={_('party.link.show')}
          doing={_('party.link.showing')}
          isSending={handOn.isSending}
          onClose={onClose}
        />
      ) : (
        <>
          <LabelledField
            label={_('party.link')}
            hint={_('party.link.until', { day: day(localDay(handed.until)) })}
            readOnly
            dir="ltr"
            value={handed.address}
            onValue={() => {}}
            onFocus={({ target }) => target.select()}
          />
          <p className="form-actions">
            <button type="button" className="button" onClick={() => copy(handed.address)}>
              {_('party.link.copy')}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {_('party.close')}
            </button>
            <span role="status">
              {isCopied === true && _('party.link.copied')}
              {isCopied === false && _('party.link.not-copied')}
            </span>
          </p>
        </>
      )}
    </form>
  );
}
