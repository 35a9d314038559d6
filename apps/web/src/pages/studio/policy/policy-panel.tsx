import { useLingui } from '@lingui/react';
import type { Sharing } from '@sahakarya/planner';
import { memo, useId } from 'react';
import { ControlGroup } from '../../../controls/control-row.tsx';
import { FactorSlider } from '../../../controls/factor-slider.tsx';
import { NumberField } from '../../../controls/number-field.tsx';
import { Segments } from '../../../controls/segments/segments.tsx';
import { Switch } from '../../../controls/switch.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import {
  type Factors,
  ONE,
  type PolicyState,
  PRIMARY_SERIES_PER_100,
  RANGES,
  withAmount,
} from '../../../planning/policy/policy-state.ts';
import type { Rules } from '../../../planning/policy/rules.ts';
import { ProducerStopFields } from './producer-stop-fields.tsx';
import './policy-panel.css';

const SHARINGS: readonly Sharing[] = ['own', 'surplus', 'pooled'];
const SHARING_TEXTS = {
  own: { name: 'studio.sharing.own', hint: 'studio.sharing.own.hint' },
  surplus: { name: 'studio.sharing.surplus', hint: 'studio.sharing.surplus.hint' },
  pooled: { name: 'studio.sharing.pooled', hint: 'studio.sharing.pooled.hint' },
} as const;

export interface PolicyPanelProps {
  readonly rules: Rules;
  readonly policy: PolicyState;
  /** @param moving names a slider that is being moved */
  readonly onPolicy: (policy: PolicyState, moving?: string) => void;
  readonly onRest: () => void;
  readonly onReset: () => void;
}

/** All that can be changed; every change is planned at once. */
export const PolicyPanel = memo(function PolicyPanel(props: PolicyPanelProps) {
  const { rules, policy, onPolicy, onRest, onReset } = props;
  const { _ } = useLingui();
  const { name } = useGroupNames();
  // The panel may stand in the page and in a sheet at once: their choices are not one group.
  const id = useId();
  const sharing = policy.sharing ?? rules.sharing;
  const set = (changed: Partial<PolicyState>) => onPolicy({ ...policy, ...changed });
  const per100 = () => _('studio.per100');
  const inWeeks = (weeks: number) => _('studio.weeks', { weeks });
  const wrong = (least: number, most: number) => _('studio.wrong', { least, most });
  const number = (
    field: 'target' | 'holderTarget' | 'shelfLifeWeeks' | 'milestoneEveryWeeks',
    value: number,
  ) => {
    const { [field]: __, ...rest } = policy;
    onPolicy(value === rules[field] ? rest : { ...rest, [field]: value });
  };
  return (
    <div className="studio-panel">
      <header>
        <h2>{_('studio.policy')}</h2>
        <button type="button" className="link-button" onClick={onReset}>
          {_('studio.reset')}
        </button>
      </header>

      <section>
        <h3>{_('studio.sharing')}</h3>
        <Segments
          label={_('studio.sharing')}
          name={`${id}-sharing`}
          value={sharing}
          segments={SHARINGS.map((value) => ({ value, text: _(SHARING_TEXTS[value].name) }))}
          onValue={(value) => {
            const { sharing: __, ...rest } = policy;
            onPolicy(value === rules.sharing ? rest : { ...rest, sharing: value });
          }}
        />
        <p className="hint">{_(SHARING_TEXTS[sharing].hint)}</p>
      </section>

      <section>
        <NumberField
          label={_('studio.target')}
          unit={per100}
          hint={_('studio.target.hint')}
          value={policy.target ?? rules.target}
          {...RANGES.target}
          step={5}
          wrong={wrong(RANGES.target.least, RANGES.target.most)}
          onValue={(value) => number('target', value)}
        />
        {sharing === 'pooled' ? null : (
          <NumberField
            label={_('studio.holders')}
            unit={per100}
            hint={_('studio.holders.hint')}
            value={policy.holderTarget ?? rules.holderTarget}
            {...RANGES.target}
            step={5}
            wrong={wrong(RANGES.target.least, RANGES.target.most)}
            onValue={(value) => number('holderTarget', value)}
          />
        )}
        <Switch
          label={_('studio.pause')}
          hint={_(sharing === 'pooled' ? 'studio.pause.hint.pooled' : 'studio.pause.hint', {
            doses: PRIMARY_SERIES_PER_100,
          })}
          isOn={policy.boosterPause}
          words={{ on: _('studio.on'), off: _('studio.off') }}
          onSwitch={(boosterPause) => set({ boosterPause })}
        />
        <NumberField
          label={_('studio.shelf')}
          unit={inWeeks}
          hint={_('studio.shelf.hint')}
          value={policy.shelfLifeWeeks ?? rules.shelfLifeWeeks}
          {...RANGES.shelfLifeWeeks}
          wrong={wrong(RANGES.shelfLifeWeeks.least, RANGES.shelfLifeWeeks.most)}
          onValue={(value) => number('shelfLifeWeeks', value)}
        />
        <NumberField
          label={_('studio.every')}
          unit={inWeeks}
          hint={
            policy.milestoneEveryWeeks === undefined && rules.milestoneEveryWeeks === undefined
              ? _('studio.every.dates')
              : _('studio.every.hint')
          }
          value={policy.milestoneEveryWeeks ?? rules.milestoneEveryWeeks ?? 0}
          {...RANGES.milestoneEveryWeeks}
          wrong={wrong(RANGES.milestoneEveryWeeks.least, RANGES.milestoneEveryWeeks.most)}
          onValue={(value) => number('milestoneEveryWeeks', value)}
        />
      </section>

      <section>
        <ControlGroup heading={_('studio.weights')} hint={_('studio.weights.hint')}>
          {rules.groups.map((group, g) => {
            const own = rules.weights[g] ?? ONE;
            return (
              <div key={group} className={`studio-dot studio-dot-${colourOf(group)}`}>
                <NumberField
                  label={name(group)}
                  value={(policy.weights[group] ?? own) / ONE}
                  least={RANGES.weight.least / ONE}
                  most={RANGES.weight.most / ONE}
                  step={0.1}
                  wrong={wrong(RANGES.weight.least / ONE, RANGES.weight.most / ONE)}
                  onValue={(value) =>
                    set({ weights: withAmount(policy.weights, group, Math.round(value * ONE), own) })
                  }
                />
              </div>
            );
          })}
        </ControlGroup>
      </section>

      <section>
        <FactorFields
          label={_('studio.capacity')}
          more={_('studio.capacity.groups')}
          name="capacity"
          factors={policy.capacity}
          keys={rules.groups.map((group) => ({ key: group, name: name(group) }))}
          onFactors={(capacity, moving) => onPolicy({ ...policy, capacity }, moving)}
          onRest={onRest}
        />
        <FactorFields
          label={_('studio.supply')}
          more={_('studio.supply.products')}
          name="supply"
          factors={policy.supply}
          keys={rules.products.map(({ product, name: ofProduct }) => ({ key: product, name: ofProduct }))}
          onFactors={(supply, moving) => onPolicy({ ...policy, supply }, moving)}
          onRest={onRest}
        />
      </section>

      <section>
        <ProducerStopFields rules={rules} policy={policy} onPolicy={onPolicy} />
      </section>
    </div>
  );
});

/** A factor of all, and of each on its own; what is not set on its own follows the first. */
function FactorFields(props: {
  readonly label: string;
  readonly more: string;
  /** Names the sliders, so that each one's move is a step of its own. */
  readonly name: string;
  readonly factors: Factors;
  readonly keys: readonly { readonly key: string; readonly name: string }[];
  readonly onFactors: (factors: Factors, moving: string) => void;
  readonly onRest: () => void;
}) {
  const { label, more, name, factors, keys, onFactors, onRest } = props;
  const hasOwn = Object.keys(factors.of).length > 0;
  return (
    <>
      <FactorSlider
        label={label}
        value={factors.all}
        {...RANGES.factor}
        onValue={(all) => onFactors({ ...factors, all }, name)}
        onRest={onRest}
      />
      <details className="studio-more" {...(hasOwn ? { open: true } : {})}>
        <summary>{more}</summary>
        {keys.map(({ key, name: ofKey }) => (
          <FactorSlider
            key={key}
            label={ofKey}
            value={factors.of[key] ?? factors.all}
            {...RANGES.factor}
            onValue={(value) =>
              onFactors({ ...factors, of: withAmount(factors.of, key, value, factors.all) }, `${name}.${key}`)
            }
            onRest={onRest}
          />
        ))}
      </details>
    </>
  );
}
