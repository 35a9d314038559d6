import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { ControlRow, hintIdOf } from '../../../controls/control-row.tsx';
import { NumberField } from '../../../controls/number-field.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { dayAfterWeeks } from '../../../planning/pictures/weeks.ts';
import { type PolicyState, type ProducerStop, RANGES } from '../../../planning/policy/policy-state.ts';
import type { Rules } from '../../../planning/policy/rules.ts';

/** A stop begins and lasts so long until it is changed. */
const FIRST_STOP = { fromWeek: 8, weeks: 12 };

/** A producer stops for some weeks. */
export function ProducerStopFields(props: {
  readonly rules: Rules;
  readonly policy: PolicyState;
  readonly onPolicy: (policy: PolicyState) => void;
}) {
  const { rules, policy, onPolicy } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const id = useId();
  const { stop, ...rest } = policy;
  const set = (next: ProducerStop | undefined) =>
    onPolicy(next === undefined ? rest : { ...rest, stop: next });
  return (
    <>
      <ControlRow id={id} label={_('studio.stop')} hint={_('studio.stop.hint')} isTold={stop !== undefined}>
        <select
          id={id}
          className={stop === undefined ? 'field' : 'field chosen-name'}
          value={stop?.producer ?? ''}
          aria-describedby={hintIdOf(id)}
          onChange={(event) => {
            const producer = event.currentTarget.value;
            set(producer === '' ? undefined : { ...FIRST_STOP, ...stop, producer });
          }}
        >
          <option value="">{_('studio.stop.none')}</option>
          {rules.producers.map((producer) => (
            <option key={producer} value={producer}>
              {producer}
            </option>
          ))}
        </select>
      </ControlRow>
      {stop === undefined ? null : (
        <>
          <NumberField
            label={_('studio.stop.from')}
            hint={_('studio.stop.from.day', { day: numbers.day(dayAfterWeeks(rules.start, stop.fromWeek)) })}
            value={stop.fromWeek}
            least={0}
            most={Math.min(RANGES.stopFrom.most, rules.weeks - 1)}
            wrong={_('studio.wrong.whole', {
              least: 0,
              most: Math.min(RANGES.stopFrom.most, rules.weeks - 1),
            })}
            onValue={(fromWeek) => set({ ...stop, fromWeek })}
          />
          <NumberField
            label={_('studio.stop.weeks')}
            unit={(weeks) => _('studio.weeks.within', { weeks })}
            value={stop.weeks}
            {...RANGES.stopWeeks}
            wrong={_('studio.wrong.whole', RANGES.stopWeeks)}
            onValue={(weeks) => set({ ...stop, weeks })}
          />
        </>
      )}
    </>
  );
}
