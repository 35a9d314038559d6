import { useLingui } from '@lingui/react';
import { NumberField } from '../../../controls/number-field.tsx';
import { Switch } from '../../../controls/switch.tsx';
import { PRIMARY_SERIES_PER_100, RANGES } from '../../../planning/policy/policy-state.ts';
import type { PolicyPanelProps } from './policy-panel-props.ts';

/** Ceilings, the booster pause, shelf life and milestones. */
export function RuleFields({ rules, policy, onPolicy }: PolicyPanelProps) {
  const { _ } = useLingui();
  const sharing = policy.sharing ?? rules.sharing;
  const per100 = () => _('studio.per100');
  const wrong = (least: number, most: number) => _('studio.wrong.whole', { least, most });
  const number = (
    field: 'target' | 'holderTarget' | 'shelfLifeWeeks' | 'milestoneEveryWeeks',
    value: number,
  ) => {
    const { [field]: __, ...rest } = policy;
    onPolicy(value === rules[field] ? rest : { ...rest, [field]: value });
  };
  return (
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
        onSwitch={(boosterPause) => onPolicy({ ...policy, boosterPause })}
      />
      <NumberField
        label={_('studio.shelf')}
        unit={(weeks) => _('studio.weeks', { weeks })}
        hint={_('studio.shelf.hint')}
        value={policy.shelfLifeWeeks ?? rules.shelfLifeWeeks}
        {...RANGES.shelfLifeWeeks}
        wrong={wrong(RANGES.shelfLifeWeeks.least, RANGES.shelfLifeWeeks.most)}
        onValue={(value) => number('shelfLifeWeeks', value)}
      />
      <NumberField
        label={_('studio.every')}
        unit={(weeks) => _('studio.weeks.within', { weeks })}
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
  );
}
