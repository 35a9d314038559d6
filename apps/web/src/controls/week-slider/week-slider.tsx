import { useLingui } from '@lingui/react';
import { LANGUAGES } from '../../language/languages.ts';
import { useReader } from '../../language/reader.tsx';
import type { WeekSliderProps } from './slider-state.ts';
import { type Playing, placeOf, usePlaying } from './use-playing.ts';
import './week-slider.css';

/** A day of a range, chosen by sliding or by playing the weeks. Time runs left to right in every language. */
export function WeekSlider(props: WeekSliderProps) {
  const { label, days, day, dayText, onDay, onRest, field, hidden = {} } = props;
  const playing = usePlaying(props);
  const rest = () => onRest?.(day);
  return (
    <form className="week-slider" dir="ltr" onSubmit={(event) => event.preventDefault()}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PlayButton playing={playing} />
      <span className="week-end">
        <bdi>{dayText(days[0] ?? '')}</bdi>
      </span>
      <span className="week-track">
        <input
          type="range"
          className="week-range"
          aria-label={label}
          aria-valuetext={dayText(day)}
          min={0}
          max={days.length - 1}
          step={1}
          value={placeOf(day, days)}
          onChange={(event) => {
            playing.stop();
            const next = days[Number(event.currentTarget.value)];
            if (next !== undefined) onDay(next);
          }}
          onPointerUp={rest}
          onKeyUp={rest}
        />
        <ThumbDay at={placeOf(day, days)} last={days.length - 1} text={dayText(day)} />
      </span>
      <span className="week-end">
        <bdi>{dayText(days.at(-1) ?? '')}</bdi>
      </span>
      {field === undefined ? null : <DayField {...props} field={field} />}
    </form>
  );
}

/**
 * The day that is chosen, above the thumb; at the ends of the track it stays within it. The range tells it too. An SVG
 * has no `<bdi>`, and characters that isolate a direction are drawn at wrong places among Arabic digits.
 */
function ThumbDay({ at, last, text }: { readonly at: number; readonly last: number; readonly text: string }) {
  const percent = last > 0 ? (100 * at) / last : 100;
  const { direction } = LANGUAGES[useReader().language];
  const [left, right] = direction === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const anchor = percent < 15 ? left : percent > 85 ? right : 'middle';
  return (
    <svg className="week-day" aria-hidden="true">
      <text x={`${percent}%`} y="9" direction={direction} textAnchor={anchor}>
        {text}
      </text>
    </svg>
  );
}

function PlayButton({ playing: { isPlaying, press } }: { readonly playing: Playing }) {
  const { _ } = useLingui();
  return (
    <button
      type="button"
      className="week-play"
      aria-pressed={isPlaying}
      aria-label={isPlaying ? _('figure.weeks.pause') : _('figure.weeks.play')}
      onClick={press}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={isPlaying ? 'M3 2h3v10H3zM8 2h3v10H8z' : 'M4 2.5v9l7-4.5z'} fill="currentColor" />
      </svg>
    </button>
  );
}

/** For readers without JavaScript: a field of the browser's own, and a button that sends it. */
function DayField({ label, days, day, field }: WeekSliderProps & { readonly field: string }) {
  const { _ } = useLingui();
  return (
    <noscript>
      <label>
        {label}{' '}
        <input
          type="date"
          className="field"
          name={field}
          defaultValue={day}
          min={days[0]}
          max={days.at(-1)}
        />
      </label>
      <button type="submit" className="button small">
        {_('figure.weeks.show')}
      </button>
    </noscript>
  );
}
