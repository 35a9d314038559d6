import { useLingui } from '@lingui/react';
import { type FormEvent, useEffect, useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { LabelledField } from '../../table/labelled-field.tsx';
import { RefusalNote } from '../../table/refusal.tsx';
import { FoundParties } from './found-parties.tsx';
import { useSoughtParty } from './use-sought-party.ts';

/**
 * The way in by the identity provider of a party, which is found as in the directory: by what it is called, by the name
 * that it states or by its key. The browser is led there by an address and not by the form: a form of ours goes to
 * nobody else.
 */
export function ProviderWay() {
  const { _ } = useLingui();
  const ask = useCommand('askProvider');
  const [asked, setAsked] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const { found, the, isLooking } = useSoughtParty(asked);
  const [isPressed, setPressed] = useState(false);
  const [isUnclear, setUnclear] = useState(false);
  const isBusy = ask.isSending || isLeaving || isPressed;
  const leaveFor = async (party: string) => {
    setUnclear(false);
    const answer = await ask.send({}, { party });
    if (answer === undefined) return;
    setLeaving(true);
    window.location.assign(answer.data.address);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
  };
  // A press may come before the directory: it is answered when that is there.
  useEffect(() => {
    if (!isPressed || isLooking) return;
    setPressed(false);
    if (the === undefined) setUnclear(true);
    else void leaveFor(the);
  });
  return (
    <form method="dialog" className="card narrow-form" onSubmit={submit}>
      <h2>{_('sign-in.provider')}</h2>
      <p className="hint">{_('sign-in.provider.says')}</p>
      <LabelledField
        label={_('sign-in.provider.party')}
        hint={_('sign-in.provider.party.hint')}
        value={asked}
        onValue={(text) => {
          setAsked(text);
          setUnclear(false);
        }}
        required
        dir="auto"
        maxLength={200}
        autoComplete="organization"
        spellCheck={false}
      />
      <FoundParties parties={found} isOff={isBusy} onParty={(party) => void leaveFor(party)} />
      {isUnclear && (
        <p className="refusal" role="alert">
          {_(found.length === 0 ? 'sign-in.provider.none' : 'sign-in.provider.which')}
        </p>
      )}
      <RefusalNote refusal={ask.refusal} />
      <div className="form-actions">
        <button type="submit" className="button" disabled={isBusy}>
          {_(isBusy ? 'sign-in.provider.doing' : 'sign-in.provider.do')}
        </button>
      </div>
    </form>
  );
}
