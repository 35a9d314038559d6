import { useId } from 'react';
import { useNumbers } from '../language/reader.tsx';
import './factor-slider.css';

/** Hundredths that make one. */
const ONE = 100;

/** Hundredths that a key or a small move changes. */
const STEP = 5;

/** What amounts are multiplied by: a slider with its value beside the label. */
export function FactorSlider(props: {
  readonly label: string;
  /** Hundredths. */
  readonly value: number;
  /** Least and most, hundredths. */
  readonly least: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
  /** The slider was let go. */
  readonly onRest: () => void;
}) {
  const { label, value, least, most, onValue, onRest } = props;
  const { decimal } = useNumbers();
  const id = useId();
  const written = `× ${decimal(value / ONE, 2)}`;
  return (
    <div className="studio-factor">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{written}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={STEP}
        value={value}
        aria-valuetext={written}
        onChange={(event) => onValue(event.currentTarget.valueAsNumber)}
        onPointerUp={onRest}
        onKeyUp={onRest}
        onBlur={onRest}
      />
    </div>
  );
}
