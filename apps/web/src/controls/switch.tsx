import { useId } from 'react';
import { ControlRow, hintIdOf } from './control-row.tsx';
import './switch.css';

/** On or off, at once. */
export function Switch(props: {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly words: { readonly on: string; readonly off: string };
  readonly onSwitch: (isOn: boolean) => void;
}) {
  const { label, hint, isOn, words, onSwitch } = props;
  const id = useId();
  return (
    <ControlRow id={id} label={label} hint={hint} isTold={isOn}>
      <span className="studio-switch">
        <span aria-hidden="true">{isOn ? words.on : words.off}</span>
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          aria-describedby={hintIdOf(id)}
          onChange={(event) => onSwitch(event.currentTarget.checked)}
        />
      </span>
    </ControlRow>
  );
}
