import { useLingui } from '@lingui/react';
import { WeekSlider } from '../../controls/week-slider/week-slider.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { formatObservatory, type ObservatoryState } from './address/observatory-address.ts';
import { MeasureChoice } from './destinations/destination-filters.tsx';
import type { ChangeState } from './figures/figure-props.ts';
import { ReadingChoice } from './reading-choice.tsx';
import type { ShownPicture } from './use-picture.ts';
import './day-controls.css';

/** The day that everything on the page is about, by which reading, and what is counted where that is a choice. */
export function DayControls(props: {
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  readonly shown: ShownPicture;
  /** The page's path below the language. */
  readonly path: string;
  readonly hasMeasures?: boolean;
}) {
  const { state, setState, shown, path, hasMeasures = false } = props;
  const { picture } = shown;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { day: _day, ...kept } = Object.fromEntries(formatObservatory(state));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only loads earlier what the slider inside will need
    <div className="day-controls" onPointerEnter={shown.prepare} onFocus={shown.prepare}>
      <WeekSlider
        label={_('observatory.day')}
        days={shown.days}
        day={shown.day}
        dayText={numbers.shortDay}
        field="day"
        hidden={kept}
        onDay={shown.play}
        onRest={(day) => {
          shown.rest(day);
          if (day !== state.day) setState({ day }, 'replace');
        }}
      />
      <ReadingChoice
        path={path}
        state={{ ...state, day: shown.day }}
        setState={setState}
        readings={picture?.readings ?? ['known', 'revised']}
        published={picture?.published ?? null}
      />
      {hasMeasures && <MeasureChoice state={state} setState={setState} />}
    </div>
  );
}
