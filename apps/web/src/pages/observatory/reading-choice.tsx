import { useLingui } from '@lingui/react';
import type { Reading } from '@sahakarya/contract';
import { useId } from 'react';
import { Segments } from '../../controls/segments/segments.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { useHref } from '../../page/href.ts';
import { addressOfState, type ObservatoryState } from './address/observatory-address.ts';
import type { ChangeState } from './figures/figure-props.ts';
import './reading-choice.css';

/** As known that day or as revised; where a day has one reading alone, why there is nothing to choose. */
export function ReadingChoice(props: {
  readonly path: string;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  /** Those of the day that differ. */
  readonly readings: readonly Reading[];
  /** When the figures were published, where nobody knows what was known that day. */
  readonly published: string | null;
}) {
  const { path, state, setState, readings, published } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const href = useHref();
  const why = useId();
  const isOne = readings.length === 1;
  const first = published === null ? 'reading.known' : 'reading.published';
  return (
    <div className="reading-choice">
      <Segments
        label={_('reading.choice')}
        small
        value={isOne ? 'known' : state.reading}
        segments={(['known', 'revised'] as const).map((reading) => ({
          value: reading,
          text: _(reading === 'known' ? first : 'reading.revised'),
          href: href(addressOfState(path, { ...state, reading })),
        }))}
        onValue={(reading) => setState({ day: state.day, reading }, 'push')}
        {...(isOne ? { offFor: why } : {})}
      />
      {isOne && published !== null && (
        <p id={why} className="hint">
          {_('reading.one', { month: numbers.month(published) })}
        </p>
      )}
    </div>
  );
}
