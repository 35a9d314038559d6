import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import { type Factors, ONE } from '../../../planning/policy/policy-state.ts';
import type { PolicyPanelProps } from './policy-panel-props.ts';
import './printed-policy.css';

type Line = readonly [what: string, value: string];

/** On paper, where there are no controls: what was chosen. */
export function PrintedPolicy(props: Pick<PolicyPanelProps, 'rules' | 'policy'>) {
  const { _ } = useLingui();
  const lines = [...useRuleLines(props), ...useAmountLines(props), ...useStopLines(props)];
  return (
    <dl className="printed-policy" aria-label={_('studio.policy')}>
      {lines.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useRuleLines({ rules, policy }: Pick<PolicyPanelProps, 'rules' | 'policy'>): readonly Line[] {
  const { _ } = useLingui();
  const { inField } = useNumbers();
  const sharing = policy.sharing ?? rules.sharing;
  const per100 = (doses: number) => `${inField(doses)} ${_('studio.per100')}`;
  const inWeeks = (weeks: number) => `${inField(weeks)} ${_('studio.weeks', { weeks })}`;
  const every = policy.milestoneEveryWeeks ?? rules.milestoneEveryWeeks;
  return [
    [_('studio.sharing'), _(`studio.sharing.${sharing}`)],
    [_('studio.target'), per100(policy.target ?? rules.target)],
    ...(sharing === 'pooled'
      ? []
      : [[_('studio.holders'), per100(policy.holderTarget ?? rules.holderTarget)] as const]),
    [_('studio.pause'), _(policy.boosterPause ? 'studio.on' : 'studio.off')],
    [_('studio.shelf'), inWeeks(policy.shelfLifeWeeks ?? rules.shelfLifeWeeks)],
    // Dates of the scenario's own stand in the table of coverage.
    ...(every === undefined ? [] : [[_('studio.every'), inWeeks(every)] as const]),
  ];
}

function useAmountLines({ rules, policy }: Pick<PolicyPanelProps, 'rules' | 'policy'>): readonly Line[] {
  const { _ } = useLingui();
  const { inField, decimal } = useNumbers();
  const { short } = useGroupNames();
  const times = (factor: number) => `× ${decimal(factor / ONE, 2)}`;
  const products = new Map(rules.products.map(({ product, name }) => [product, name]));
  const listed = (parts: readonly string[]) => parts.join(_('list.comma'));
  const factors = ({ all, of }: Factors, nameOf: (key: string) => string) =>
    listed([times(all), ...Object.entries(of).map(([key, factor]) => `${nameOf(key)} ${times(factor)}`)]);
  const weights = rules.groups.map(
    (group, g) => `${short(group)} ${inField((policy.weights[group] ?? rules.weights[g] ?? ONE) / ONE)}`,
  );
  return [
    [_('studio.weights'), listed(weights)],
    [_('studio.capacity'), factors(policy.capacity, short)],
    [_('studio.supply'), factors(policy.supply, (product) => products.get(product) ?? product)],
  ];
}

function useStopLines({ policy: { stop } }: Pick<PolicyPanelProps, 'policy'>): readonly Line[] {
  const { _ } = useLingui();
  const { inField } = useNumbers();
  if (stop === undefined) return [[_('studio.stop'), _('studio.stop.none')]];
  return [
    [_('studio.stop'), stop.producer],
    [_('studio.stop.from'), inField(stop.fromWeek)],
    [_('studio.stop.weeks'), `${inField(stop.weeks)} ${_('studio.weeks', { weeks: stop.weeks })}`],
  ];
}
