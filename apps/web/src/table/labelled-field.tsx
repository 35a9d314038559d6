import { type InputHTMLAttributes, useId } from 'react';
import { useTypedBefore } from '../controls/typed-before.ts';
import { FieldHint } from './field-hint.tsx';
import './labelled-field.css';

/** A field with its label above and a hint below. */
export function LabelledField(
  props: {
    readonly label: string;
    readonly hint?: string;
    readonly value: string;
    readonly onValue: (value: string) => void;
  } & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>,
) {
  const { label, hint, onValue, ...rest } = props;
  const id = useId();
  const field = useTypedBefore<HTMLInputElement>(props.value, onValue);
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        ref={field}
        id={id}
        className="field"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onValue(target.value)}
      />
      <FieldHint of={id} hint={hint} />
    </div>
  );
}
