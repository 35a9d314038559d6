import { useLingui } from '@lingui/react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { WeekSliderProps } from './slider-state.ts';
import './week-slider.css';

/** Pace of playing, ms for a week (figures/README.md#numbers). */
const PACE = 250;

/** A day of a range, chosen by sliding or by playing the weeks. Time runs left to right in every language. */
export function WeekSlider({
  label,
  days,
  day,
  dayText,
  onDay,
  onRest,
  field,
  hidden = {},
}: WeekSliderProps) {
  const { _ } = useLingui();
  const [playing, setPlaying] = useState(false);
  const at = Math.max(0, days.indexOf(day));
  const last = days.length - 1;
  const latest = useRef({ at, days, onDay, onRest });
  useEffect(() => {
    latest.current = { at, days, onDay, onRest };
  });

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { at: now, days: all, onDay: tell, onRest: rest } = latest.current;
      const next = all[now + 1];
      if (next !== undefined) return tell(next);
      setPlaying(false);
      const end = all[now];
      if (end !== undefined) rest?.(end);
    }, PACE);
    return () => clearInterval(timer);
  }, [playing]);

  const moveTo = (place: number) => {
    const next = days[place];
    if (next !== undefined) onDay(next);
  };
  const onPlay = () => {
    // Under reduced motion nothing plays by itself: the button takes one step.
    if (!playing && matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const next = days[at === last ? 0 : at + 1];
      if (next === undefined) return;
      onDay(next);
      return onRest?.(next);
    }
    if (!playing && at === last) moveTo(0);
    if (playing) onRest?.(day);
    setPlaying(!playing);
  };
  const onSlide = (event: ChangeEvent<HTMLInputElement>) => {
    setPlaying(false);
    moveTo(Number(event.currentTarget.value));
  };
  const rest = () => onRest?.(day);

  return (
    <form className="week-slider" dir="ltr" onSubmit={(event) => event.preventDefault()}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="button"
        className="week-play"
        aria-pressed={playing}
        aria-label={playing ? _('figure.weeks.pause') : _('figure.weeks.play')}
        onClick={onPlay}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d={playing ? 'M3 2h3v10H3zM8 2h3v10H8z' : 'M4 2.5v9l7-4.5z'} fill="currentColor" />
        </svg>
      </button>
      <span className="week-end">
        <bdi>{dayText(days[0] ?? '')}</bdi>
      </span>
      <input
        type="range"
        className="week-range"
        aria-label={label}
        aria-valuetext={dayText(day)}
        min={0}
        max={last}
        step={1}
        value={at}
        onChange={onSlide}
        onPointerUp={rest}
        onKeyUp={rest}
      />
      <output className="week-day">
        <bdi>{dayText(day)}</bdi>
      </output>
      {field === undefined ? null : (
        <noscript>
          <label>
            {label}{' '}
            <input
              type="date"
              className="field"
              name={field}
              defaultValue={day}
              min={days[0]}
              max={days[last]}
            />
          </label>
          <button type="submit" className="button small">
            {_('figure.weeks.show')}
          </button>
        </noscript>
      )}
    </form>
  );
}
