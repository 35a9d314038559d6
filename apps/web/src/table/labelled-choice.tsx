import { useId } from 'react';
import './labelled-field.css';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A choice of several with its label above and a hint below. `first` is what nothing chosen is called. */
export function LabelledChoice(props: {
  readonly label: string;
  readonly hint?: string;
  readonly first?: string;
  /** Nothing has to be chosen. */
  readonly isFree?: boolean;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const { label, hint, first, isFree, choices, value, onValue } = props;
  const id = useId();
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        required={isFree !== true}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onValue(target.value)}
      >
        {first !== undefined && <option value="">{first}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
      {hint !== undefined && <FieldHint of={id} hint={hint} />}
    </div>
  );
}

/** Below a field that names it by `aria-describedby`. */
function FieldHint({ of, hint }: { readonly of: string; readonly hint: string }) {
  return (
    <p id={`${of}-hint`} className="hint">
      {hint}
    </p>
  );
}
