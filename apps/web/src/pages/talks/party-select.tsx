import { useLingui } from '@lingui/react';
import type { AnswerOf } from '@sahakarya/contract';
import { usePartyName } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';
import { LabelledSelect } from '../../table/labelled-select.tsx';

export type ListedParty = AnswerOf<'parties'>['data'][number];

/** One of the parties at the table, by name. */
export function PartySelect(props: {
  readonly label: string;
  readonly parties: readonly ListedParty[];
  readonly value: string;
  readonly onValue: (party: string) => void;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
}) {
  const { label, parties, value, onValue, describedBy, isInvalid } = props;
  const { _ } = useLingui();
  const { compare } = useNumbers();
  const partyName = usePartyName();
  const named = parties.map((one) => ({ party: one.party, name: partyName(one) }));
  return (
    <LabelledSelect
      label={label}
      value={value}
      onValue={onValue}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
    >
      <option value="">{_('talk.party.choose')}</option>
      {named
        .sort((a, b) => compare(a.name, b.name))
        .map(({ party, name }) => (
          <option key={party} value={party}>
            {name === party ? name : `${name} (${party})`}
          </option>
        ))}
    </LabelledSelect>
  );
}
