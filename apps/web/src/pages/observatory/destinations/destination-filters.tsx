import { useLingui } from '@lingui/react';
import { IncomeGroup, Measure } from '@sahakarya/contract';
import { GROUP_ORDER } from '@sahakarya/vocabulary';
import { useTypedBefore } from '../../../controls/typed-before.ts';
import { FIRST_STATE, formatObservatory, type ObservatoryState } from '../address/observatory-address.ts';
import type { ChangeState } from '../figures/figure-props.ts';
import { MEASURES } from '../findings/coverage.ts';
import './destination-filters.css';

/** What the list shows. A form that sends itself where there is no script. */
export function DestinationFilters(props: {
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  /** The page's path below the language. */
  readonly path: string;
}) {
  const { state, setState } = props;
  const { _ } = useLingui();
  const find = (text: string) => setState({ find: text, page: 1 }, 'replace');
  const field = useTypedBefore<HTMLInputElement>(state.find, find);
  const kept = formatObservatory({
    ...state,
    find: '',
    group: undefined,
    measure: FIRST_STATE.measure,
    page: 1,
  });
  return (
    <form className="destination-filters" onSubmit={(event) => event.preventDefault()}>
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{_('destinations.find')}</span>
        <input
          type="search"
          name="find"
          className="field"
          defaultValue={state.find}
          maxLength={60}
          autoComplete="off"
          ref={field}
          onChange={({ target }) => find(target.value)}
        />
      </label>
      <label>
        <span>{_('destinations.group')}</span>
        <select
          name="group"
          className="field"
          value={state.group ?? ''}
          onChange={({ target }) =>
            setState({ group: IncomeGroup.safeParse(target.value).data, page: 1 }, 'push')
          }
        >
          <option value="">{_('destinations.all-groups')}</option>
          {GROUP_ORDER.map((group) => (
            <option key={group} value={group}>
              {_(`group.${group}`)}
            </option>
          ))}
        </select>
      </label>
      <MeasureChoice state={state} setState={setState} />
      <noscript>
        <button type="submit" className="button">
          {_('destinations.show')}
        </button>
      </noscript>
    </form>
  );
}

/** What is counted, on the map and in the list. */
export function MeasureChoice(props: { readonly state: ObservatoryState; readonly setState: ChangeState }) {
  const { state, setState } = props;
  const { _ } = useLingui();
  return (
    <label>
      <span>{_('measure.choice')}</span>
      <select
        name="measure"
        className="field"
        value={state.measure}
        onChange={({ target }) => {
          const measure = Measure.safeParse(target.value);
          if (measure.success) setState({ measure: measure.data }, 'push');
        }}
      >
        {MEASURES.map((measure) => (
          <option key={measure} value={measure}>
            {_(`measure.${measure}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
