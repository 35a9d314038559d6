import { useLingui } from '@lingui/react';
import { ControlGroup } from '../../../controls/control-row.tsx';
import { NumberField } from '../../../controls/number-field.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import { ONE, RANGES, withAmount } from '../../../planning/policy/policy-state.ts';
import type { PolicyPanelProps } from './policy-panel-props.ts';

/** How much coverage each income group is to have beside the others. */
export function WeightFields({ rules, policy, onPolicy }: PolicyPanelProps) {
  const { _ } = useLingui();
  const { short } = useGroupNames();
  const wrong = _('studio.wrong', { least: RANGES.weight.least / ONE, most: RANGES.weight.most / ONE });
  return (
    <section>
      <ControlGroup heading={_('studio.weights')} hint={_('studio.weights.hint')}>
        {rules.groups.map((group, g) => {
          const own = rules.weights[g] ?? ONE;
          return (
            <div key={group} className={`studio-dot studio-dot-${colourOf(group)}`}>
              <NumberField
                label={short(group)}
                value={(policy.weights[group] ?? own) / ONE}
                least={RANGES.weight.least / ONE}
                most={RANGES.weight.most / ONE}
                step={0.1}
                wrong={wrong}
                onValue={(value) =>
                  onPolicy({
                    ...policy,
                    weights: withAmount(policy.weights, group, Math.round(value * ONE), own),
                  })
                }
              />
            </div>
          );
        })}
      </ControlGroup>
    </section>
  );
}
