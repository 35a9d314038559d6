import { useLingui } from '@lingui/react';
import type { Sharing } from '@sahakarya/planner';
import { memo, useId } from 'react';
import { Segments } from '../../../controls/segments/segments.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import { FactorFields } from './factor-fields.tsx';
import type { PolicyPanelProps } from './policy-panel-props.ts';
import { ProducerStopFields } from './producer-stop-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { WeightFields } from './weight-fields.tsx';
import './policy-panel.css';

const SHARINGS: readonly Sharing[] = ['own', 'surplus', 'pooled'];
const SHARING_TEXTS = {
  own: { name: 'studio.sharing.own', hint: 'studio.sharing.own.hint' },
  surplus: { name: 'studio.sharing.surplus', hint: 'studio.sharing.surplus.hint' },
  pooled: { name: 'studio.sharing.pooled', hint: 'studio.sharing.pooled.hint' },
} as const;

/** All that can be changed; every change is planned at once. */
export const PolicyPanel = memo(function PolicyPanel(props: PolicyPanelProps) {
  const { rules, policy, onPolicy, onRest, onReset } = props;
  const { _ } = useLingui();
  const { name } = useGroupNames();
  // The panel may stand in the page and in a sheet at once: their choices are not one group.
  const id = useId();
  const sharing = policy.sharing ?? rules.sharing;
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

      <RuleFields {...props} />

      <WeightFields {...props} />

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
