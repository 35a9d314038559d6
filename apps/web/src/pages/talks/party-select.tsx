import { useLingui } from '@lingui/react';
import type { AnswerOf } from '@sahakarya/contract';
import { useId } from 'react';
import { useNumbers } from '../../language/reader.tsx';

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
  const id = useId();
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        onChange={({ target }) => onValue(target.value)}
      >
        <option value="">{_('talk.party.choose')}</option>
        {[...parties]
          .sort((a, b) => compare(a.name, b.name))
          .map(({ party, name }) => (
            <option key={party} value={party}>
              {name === party ? name : `${name} (${party})`}
            </option>
          ))}
      </select>
    </div>
  );
}
