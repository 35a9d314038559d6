import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { useTypedBefore } from '../controls/typed-before.ts';
import { FieldHint } from './field-hint.tsx';
import './labelled-field.css';

/** A choice with its label above and a hint below. */
export function LabelledSelect(
  props: {
    readonly label: string;
    readonly hint?: string | undefined;
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly children: ReactNode;
  } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'>,
) {
  const { label, hint, onValue, children, ...rest } = props;
  const id = useId();
  const field = useTypedBefore<HTMLSelectElement>(props.value, onValue);
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  return (
    <div className="labelled-field">
      <label htmlFor={id}>{label}</label>
      <select
        {...described}
        {...rest}
        ref={field}
        id={id}
        className="field"
        onChange={({ target }) => onValue(target.value)}
      >
        {children}
      </select>
      <FieldHint of={id} hint={hint} />
    </div>
  );
}
