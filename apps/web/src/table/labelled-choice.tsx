import { LabelledSelect } from './labelled-select.tsx';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A choice of several, told as a list. `first` is what nothing chosen is called. */
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
  const { first, isFree, choices, ...rest } = props;
  return (
    <LabelledSelect {...rest} required={isFree !== true}>
      {first !== undefined && <option value="">{first}</option>}
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </LabelledSelect>
  );
}
