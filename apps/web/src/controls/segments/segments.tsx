import { type KeyboardEvent, type MouseEvent, useId, useSyncExternalStore } from 'react';
import type { Segment, SegmentsProps } from './segments-state.ts';
import './segments.css';

/**
 * One of a few choices. With addresses the segments are links, which work before and without JavaScript, and arrow keys
 * go from one to the next; without addresses they are the browser's own radio buttons.
 */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  if (props.offFor !== undefined) return <SegmentsOff {...props} />;
  const linked = props.segments.every(({ href }) => href !== undefined);
  return linked ? <LinkSegments {...props} /> : <RadioSegments {...props} />;
}

/** To be seen, and heard, but not chosen. */
function SegmentsOff<Value extends string>({ label, segments, value, small, offFor }: SegmentsProps<Value>) {
  return (
    <div
      className={small === true ? 'segments small off' : 'segments off'}
      role="radiogroup"
      aria-label={label}
      aria-disabled="true"
      aria-describedby={offFor}
    >
      {segments.map((segment) => {
        const chosen = segment.value === value;
        return (
          // biome-ignore lint/a11y/useSemanticElements: as the links that stand here where there is a choice
          <span
            key={segment.value}
            className="segment"
            role="radio"
            aria-checked={chosen}
            aria-disabled="true"
            aria-describedby={offFor}
            tabIndex={chosen ? 0 : -1}
          >
            <span>{segment.text}</span>
          </span>
        );
      })}
    </div>
  );
}

function RadioSegments<Value extends string>({
  label,
  segments,
  value,
  onValue,
  name,
  small,
}: SegmentsProps<Value>) {
  const ownName = useId();
  return (
    <fieldset className={small === true ? 'segments small' : 'segments'}>
      <legend className="heard">{label}</legend>
      {segments.map((segment) => (
        <label key={segment.value} className="segment">
          <input
            type="radio"
            name={name ?? ownName}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onValue?.(segment.value)}
          />
          <span>{segment.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

const NEVER_CHANGES = () => () => {};

function LinkSegments<Value extends string>({
  label,
  segments,
  value,
  onValue,
  small,
}: SegmentsProps<Value>) {
  // Before JavaScript runs there are no arrow keys: then each link is a stop of its own.
  const alive = useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  );
  const onClick = (event: MouseEvent, chosen: Value) => {
    if (onValue === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
      return;
    event.preventDefault();
    onValue(chosen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = segmentAfterKey(
      event.key,
      segments,
      value,
      getComputedStyle(event.currentTarget).direction === 'rtl',
    );
    if (next === undefined || onValue === undefined) return;
    event.preventDefault();
    onValue(next);
    event.currentTarget
      .querySelectorAll('a')
      [segments.findIndex((segment) => segment.value === next)]?.focus();
  };
  return (
    <div
      className={small === true ? 'segments small' : 'segments'}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {segments.map((segment) => {
        const chosen = segment.value === value;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a link has an address and works without JavaScript
          <a
            key={segment.value}
            className="segment"
            href={segment.href}
            role="radio"
            aria-checked={chosen}
            tabIndex={alive && !chosen ? -1 : 0}
            onClick={(event) => onClick(event, segment.value)}
          >
            <span>{segment.text}</span>
          </a>
        );
      })}
    </div>
  );
}

/**
 * As in the browser's own radio group: round and round; Space chooses the one in focus, which is the chosen one
 * already.
 */
export function segmentAfterKey<Value extends string>(
  key: string,
  segments: readonly Segment<Value>[],
  value: Value,
  mirrored: boolean,
): Value | undefined {
  const forward = key === 'ArrowDown' || key === (mirrored ? 'ArrowLeft' : 'ArrowRight');
  const back = key === 'ArrowUp' || key === (mirrored ? 'ArrowRight' : 'ArrowLeft');
  if (!forward && !back) return undefined;
  const at = segments.findIndex((segment) => segment.value === value);
  return segments[(at + (forward ? 1 : segments.length - 1)) % segments.length]?.value;
}
