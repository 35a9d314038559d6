import { useLingui } from '@lingui/react';
import { type AnswerOf, returnPath } from '@sahakarya/contract';
import { useId, useState } from 'react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { PartFailed } from '../../../page/read-failed.tsx';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { localDay } from '../../../table/local-day.ts';
import { OwnForm } from '../../../table/person/own-form.tsx';
import { askedAt, type Desk } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';
import { ProviderForm } from './provider-form.tsx';
import { ProviderTest } from './provider-test.tsx';

type Provider = NonNullable<AnswerOf<'providerOfParty'>['data']['provider']>;

/** By which identity provider the party's people sign in, for who administers it. */
export function ProviderCard({ desk }: { readonly desk: Desk }) {
  const { _ } = useLingui();
  const id = useId();
  const { party } = desk.party;
  const asked = useAsked('providerOfParty', { party });
  const [isSetting, setSetting] = useState(false);
  const provider = asked.data?.data.provider;
  return (
    <section className="card party-card" aria-labelledby={id}>
      <h2 id={id}>{_('party.provider')}</h2>
      <p className="hint">{_('party.provider.says')}</p>
      {asked.failure !== undefined && <PartFailed failure={asked.failure} retry={asked.retry} />}
      {provider === null && <p>{_('party.provider.none')}</p>}
      {provider && <SetProvider desk={desk} provider={provider} />}
      {(isSetting || provider) && <ReturnAddress party={party} />}
      {isSetting && (
        <ProviderForm desk={desk} isAnother={provider !== null} onClose={() => setSetting(false)} />
      )}
      {!isSetting && provider !== undefined && (
        <p className="form-actions">
          <button type="button" className="button" onClick={() => setSetting(true)}>
            {_(provider === null ? 'party.provider.set' : 'party.provider.change')}
          </button>
        </p>
      )}
    </section>
  );
}

function SetProvider({ desk, provider }: { readonly desk: Desk; readonly provider: Provider }) {
  const { _ } = useLingui();
  const { day } = useNumbers();
  const { party } = desk.party;
  const end = usePartyCommand('endProvider');
  const send = async () => {
    await end.send({ party }, askedAt(desk));
  };
  return (
    <>
      <p>
        <bdi dir="ltr">{provider.issuer}</bdi>
        {_('list.dot')}
        <bdi dir="ltr">{provider.client_id}</bdi>
        {_('list.dot')}
        {_('party.provider.since', { day: day(localDay(provider.since)) })}
      </p>
      <ProviderTest party={party} />
      <OwnForm
        className="dialog-form"
        command={end}
        send={send}
        says="party.provider.end"
        saysMeanwhile="party.provider.ending"
      >
        <p className="hint">{_('party.provider.end.says')}</p>
      </OwnForm>
    </>
  );
}

/** As this browser knows the platform: so it will come back. */
function ReturnAddress({ party }: { readonly party: string }) {
  const { _ } = useLingui();
  return (
    <LabelledField
      label={_('party.provider.return')}
      hint={_('party.provider.return.hint')}
      readOnly
      dir="ltr"
      value={`${window.location.origin}${returnPath(party)}`}
      onValue={() => {}}
      onFocus={({ target }) => target.select()}
    />
  );
}
