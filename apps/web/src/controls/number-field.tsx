import { useId, useState } from 'react';
import { ControlRow, hintIdOf } from './control-row.tsx';
import './number-field.css';

/**
 * A whole number or a decimal with its unit inside the field. What is out of range is marked, and taken back on
 * leaving.
 */
export function NumberField(props: {
  readonly label: string;
  /** The unit beside a value, inside the field: 1 week, 2 weeks. */
  readonly unit?: (value: number) => string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  /** Said under the field while what stands in it can't be taken. */
  readonly wrong: string;
  readonly onValue: (value: number) => void;
}) {
  const { label, unit, hint, value, least, most, step = 1, wrong, onValue } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  // What was typed and taken is the value, until something else changes the value: undo, another scenario.
  const isOutdated = draft !== undefined && isWithin(draft, least, most, step) && Number(draft) !== value;
  const shown = draft === undefined || isOutdated ? value : draft;
  const isWrong = draft !== undefined && !isWithin(draft, least, most, step);
  const described = [hint === undefined ? '' : hintIdOf(id), isWrong ? `${id}-wrong` : ''].filter(Boolean);
  return (
    <ControlRow id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <span className="studio-number field">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          value={shown}
          min={least}
          max={most}
          step={step}
          dir="ltr"
          {...(isWrong ? { 'aria-invalid': true } : {})}
          {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setDraft(text);
            if (isWithin(text, least, most, step)) onValue(Number(text));
          }}
          onBlur={() => setDraft(undefined)}
        />
        {unit === undefined ? null : <span className="studio-unit">{unit(value)}</span>}
      </span>
      {isWrong ? (
        <p id={`${id}-wrong`} className="studio-wrong">
          {wrong}
        </p>
      ) : null}
    </ControlRow>
  );
}

/** Decimals may be finer than a step, up to hundredths; whole numbers stay whole. */
export function isWithin(text: string, least: number, most: number, step: number): boolean {
  const pattern = Number.isInteger(step) ? /^[0-9]+$/ : /^[0-9]+(\.[0-9]{1,2})?$/;
  const value = Number(text);
  return pattern.test(text) && value >= least && value <= most;
}
