import { type KeyboardEvent, useId, useState } from 'react';
import { useNumbers } from '../language/reader.tsx';
import { typedNumber } from '../language/typed-number.ts';
import { ControlRow, hintIdOf } from './control-row.tsx';
import './number-field.css';

/**
 * A whole number or a decimal with its unit inside the field, in the reader's digits; either kind may be typed. What
 * can't be taken stays in the field, marked, with what would be right below it, until it is changed or something
 * else changes the value: undo, another scenario. A browser's own number field has Latin digits alone.
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
  const { inField } = useNumbers();
  const [draft, setDraft] = useState<Draft>();
  const typed = draft === undefined ? undefined : typedNumber(draft.text);
  const isTaken = typed !== undefined && isWithin(typed, least, most, step);
  const isOutdated = value !== (isTaken ? Number(typed) : draft?.value);
  const isWrong = typed !== undefined && !isTaken && !isOutdated;
  const shown = draft === undefined || isOutdated ? inField(value) : draft.text;
  const move = (event: KeyboardEvent) => {
    const next = movedBy(event.key, { value, least, most, step });
    if (next === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    onValue(next);
  };
  const described = [hint === undefined ? '' : hintIdOf(id), isWrong ? `${id}-wrong` : ''].filter(Boolean);
  return (
    <ControlRow id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <span className="studio-number field">
        <input
          id={id}
          type="text"
          inputMode={Number.isInteger(step) ? 'numeric' : 'decimal'}
          role="spinbutton"
          autoComplete="off"
          value={shown}
          aria-valuenow={value}
          aria-valuetext={inField(value)}
          aria-valuemin={least}
          aria-valuemax={most}
          dir="ltr"
          {...(isWrong ? { 'aria-invalid': true } : {})}
          {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setDraft({ text, value });
            const plain = typedNumber(text);
            if (isWithin(plain, least, most, step)) onValue(Number(plain));
          }}
          onKeyDown={move}
          onBlur={() => {
            if (!isWrong) setDraft(undefined);
          }}
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

/** What was typed, and the value that it was to take the place of. */
interface Draft {
  readonly text: string;
  readonly value: number;
}

/** The value after an arrow key, a step up or down within the range; undefined for every other key. */
export function movedBy(
  key: string,
  of: { readonly value: number; readonly least: number; readonly most: number; readonly step: number },
): number | undefined {
  const { value, least, most, step } = of;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const next = Math.round((value + (key === 'ArrowUp' ? step : -step)) * 100) / 100;
  return Math.min(most, Math.max(least, next));
}

/** Decimals may be finer than a step, up to hundredths; whole numbers stay whole. */
export function isWithin(text: string, least: number, most: number, step: number): boolean {
  const pattern = Number.isInteger(step) ? /^[0-9]+$/ : /^[0-9]+(\.[0-9]{1,2})?$/;
  const value = Number(text);
  return pattern.test(text) && value >= least && value <= most;
}
