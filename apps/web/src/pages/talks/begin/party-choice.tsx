import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { usePartyName } from '../../../language/names/party-name.ts';
import { type ListedParty, PartySelect } from '../party-select.tsx';
import './party-choice.css';

/** Parties that are chosen, and the one that is looked at: it counts, too, when the form is sent. */
export interface ChosenParties {
  readonly chosen: readonly string[];
  readonly next: string;
}

export function allOf({ chosen, next }: ChosenParties): string[] {
  return next === '' ? [...chosen] : [...chosen, next];
}

/** Some of the parties at the table: those chosen, each to be taken away, and the next one. */
export function PartyChoice(props: {
  readonly label: string;
  readonly hint: string;
  readonly isInvalid: boolean;
  readonly parties: readonly ListedParty[];
  readonly value: ChosenParties;
  readonly onValue: (value: ChosenParties) => void;
}) {
  const { label, hint, isInvalid, parties, value, onValue } = props;
  const { _ } = useLingui();
  const partyName = usePartyName();
  const id = useId();
  return (
    <div className="party-choice">
      <div className="party-next">
        <PartySelect
          label={label}
          parties={parties.filter(({ party }) => !value.chosen.includes(party))}
          value={value.next}
          onValue={(next) => onValue({ ...value, next })}
          describedBy={id}
          isInvalid={isInvalid}
        />
        <button
          type="button"
          className="button"
          disabled={value.next === ''}
          onClick={() => onValue({ chosen: allOf(value), next: '' })}
        >
          {_('talk.party.add-another')}
        </button>
      </div>
      {value.chosen.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none
        <ul role="list" aria-label={label}>
          {value.chosen.map((key) => {
            const name = partyName(parties.find(({ party }) => party === key) ?? { party: key, name: key });
            return (
              <li key={key}>
                <span className="party-square" aria-hidden="true">
                  {key.slice(0, 3)}
                </span>
                <bdi>{name}</bdi>
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={_('talk.party.remove', { name })}
                  onClick={() => onValue({ ...value, chosen: value.chosen.filter((other) => other !== key) })}
                >
                  {_('talk.remove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p id={id} className="hint">
        {hint}
      </p>
    </div>
  );
}
