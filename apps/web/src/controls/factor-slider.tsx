import { useId } from 'react';
import { useNumbers } from '../language/reader.tsx';
import { ONE, RANGES } from '../planning/policy/policy-state.ts';
import './factor-slider.css';

/** Hundredths that a key or a small move changes. */
const STEP = 5;

/** What amounts are multiplied by: a slider with its value beside the label. */
export function FactorSlider(props: {
  readonly label: string;
  /** Hundredths. */
  readonly value: number;
  readonly onValue: (value: number) => void;
  /** The slider was let go. */
  readonly onRest: () => void;
}) {
  const { label, value, onValue, onRest } = props;
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
        min={RANGES.factor.least}
        max={RANGES.factor.most}
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
