import { useLingui } from '@lingui/react';
import { type Party, PartyKind, type StoredUpload } from '@sahakarya/contract';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import { ActivitiesField } from '../../table/activities-field.tsx';
import { LabelledChoice } from '../../table/labelled-choice.tsx';
import { LabelledField } from '../../table/labelled-field.tsx';
import { missingOf } from '../../table/missing-of.ts';
import { ProofFiles } from '../../table/proof-files.tsx';
import { RefusalNote } from '../../table/refusal.tsx';
import { useCountries } from './use-countries.ts';

/** Which party it is, what it does, and what shows for whom one speaks. */
export function SeatForm({ onAsked }: { readonly onAsked: (party: Party) => void }) {
  const { _ } = useLingui();
  const { countries, failure, retry } = useCountries();
  const ask = useCommand('askParty');
  const [kind, setKind] = useState<Party['kind']>('country');
  const [key, setKey] = useState('');
  const [name, setName] = useState('');
  const [does, setDoes] = useState<Party['does']>([]);
  const [proof, setProof] = useState<readonly StoredUpload[]>([]);

  const changeKind = (value: string) => {
    setKind(PartyKind.parse(value));
    setKey('');
    setName('');
  };
  const chooseCountry = (value: string) => {
    setKey(value);
    setName(countries.find((country) => country.value === value)?.name ?? '');
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const files = proof.map(({ file }) => file);
    const answer = await ask.send({}, { party: key, kind, name: name.trim(), does, proof: files });
    if (answer !== undefined) onAsked(answer.data);
  };
  const isForeignKey = ask.refusal?.faults.some(({ code }) => code === 'key_of_another') === true;

  const missing = missingOf(does, proof);

  return (
    <form className="card narrow-form seat-form" onSubmit={(event) => void send(event)}>
      <LabelledChoice
        label={_('party.kind')}
        choices={PartyKind.options.map((value) => ({ value, text: _(`party.kind.${value}`) }))}
        value={kind}
        onValue={changeKind}
      />
      {kind === 'country' && failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      {kind === 'country' ? (
        <LabelledChoice
          label={_('party.kind.country')}
          first={_('party.ask.choose')}
          choices={countries}
          value={key}
          onValue={chooseCountry}
        />
      ) : (
        <LabelledField
          label={_('party.ask.key')}
          hint={_(isForeignKey ? 'party.ask.key.foreign' : 'party.ask.key.hint')}
          dir="ltr"
          autoCapitalize="characters"
          autoComplete="off"
          pattern="[A-Z0-9][A-Z0-9_\-]{1,31}"
          required
          aria-invalid={isForeignKey}
          value={key}
          onValue={(value) => setKey(value.toUpperCase())}
        />
      )}
      <LabelledField
        label={_('party.ask.name')}
        dir="auto"
        autoComplete="organization"
        maxLength={200}
        required
        value={name}
        onValue={setName}
      />
      <ActivitiesField does={does} onDoes={setDoes} />
      <ProofFiles files={proof} onFiles={setProof} />
      <RefusalNote refusal={ask.refusal} />
      <div className="form-actions">
        <button type="submit" className="button primary" disabled={ask.isSending || missing !== undefined}>
          {_(ask.isSending ? 'party.ask.doing' : 'party.ask.do')}
        </button>
        {missing !== undefined && <p className="hint">{_(missing)}</p>}
      </div>
    </form>
  );
}
