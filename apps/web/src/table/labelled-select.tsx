import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import './labelled-field.css';

/** A choice with its label above. */
export function LabelledSelect(
  props: {
    readonly label: string;
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly children: ReactNode;
  } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'>,
) {
  const { label, onValue, children, ...rest } = props;
  const id = useId();
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      <select {...rest} id={id} className="field" onChange={({ target }) => onValue(target.value)}>
        {children}
      </select>
    </div>
  );
}
