import { useLingui } from '@lingui/react';
import { useGap, useNumbers } from '../../language/reader.tsx';
import { useGroupNames } from '../../planning/group-names.ts';
import { changesFigures } from '../../planning/policy/changed-about.ts';
import { type Factors, ONE, type PolicyState } from '../../planning/policy/policy-state.ts';
import type { Opened } from '../../planning/worker/opened.ts';

/** The page beside a downloaded plan: what lies there, what was changed, how to check it without believing anyone. */
export function useReadme(
  title: string,
  opened: Pick<Opened, 'cells' | 'rules'>,
  policy: PolicyState,
): string {
  const { _ } = useLingui();
  const cells = opened.cells ?? [];
  const rules = useChangedRules(opened.rules, policy);
  const changes = [
    ...cells.map(
      ({ table, row, column, text }) => `\`${table}.csv\`, ${row + 2}, \`${column}\` = \`${text}\``,
    ),
    ...rules,
  ];
  const plain = title.replaceAll(/[\r\n]+/g, ' ');
  // A title says itself that cells were changed.
  const isSaid = cells.length > 0 || !changesFigures(policy, cells);
  const parts = [
    `# ${isSaid ? plain : _('studio.readme.title', { title: plain })}`,
    ...(changes.length === 0
      ? []
      : [_('studio.readme.changed'), changes.map((line) => `- ${line}`).join('\n')]),
    _('studio.readme.what'),
    _('studio.readme.verify'),
    '    sahakarya verify scenario plan',
    _('studio.readme.clone'),
    '    npx sahakarya verify PATH/scenario PATH/plan',
    _('studio.readme.studio'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const SHARING = {
  own: 'studio.sharing.own.hint',
  surplus: 'studio.sharing.surplus.hint',
  pooled: 'studio.sharing.pooled.hint',
} as const;

/** Each rule that is not the scenario's own, in the words of the controls. */
function useChangedRules({ products }: Opened['rules'], policy: PolicyState): string[] {
  const { _ } = useLingui();
  const { count, upTo } = useNumbers();
  const { short } = useGroupNames();
  const gap = useGap();
  const line = (what: string, value: string) => _('studio.readme.change', { what, value });
  const amount = (what: string, value: number | undefined, unit: string) =>
    value === undefined ? [] : [line(what, `${count(value)} ${unit}`)];
  const weeks = (id: string, value: number | undefined) =>
    amount(_(id), value, _('studio.weeks', { weeks: value ?? 0 }));
  const times = (what: string, { all, of }: Factors, nameOf: (key: string) => string) => [
    ...(all === ONE ? [] : [line(what, `× ${upTo(all / ONE, 2)}`)]),
    ...Object.entries(of).map(([key, factor]) =>
      line(`${what} (${nameOf(key)})`, `× ${upTo(factor / ONE, 2)}`),
    ),
  ];
  const productName = (key: string) => products.find(({ product }) => product === key)?.name ?? key;
  const { sharing, stop } = policy;
  return [
    ...(sharing === undefined ? [] : [line(_('studio.sharing'), _(SHARING[sharing]))]),
    ...amount(_('studio.target'), policy.target, _('studio.per100')),
    ...amount(_('studio.holders'), policy.holderTarget, _('studio.per100')),
    ...(policy.boosterPause ? [line(_('studio.pause'), _('studio.on'))] : []),
    ...weeks('studio.shelf', policy.shelfLifeWeeks),
    ...weeks('studio.every', policy.milestoneEveryWeeks),
    ...Object.entries(policy.weights).map(([group, weight]) =>
      line(`${_('studio.weights')} (${short(group)})`, upTo(weight / ONE, 2)),
    ),
    ...times(_('studio.capacity'), policy.capacity, short),
    ...times(_('studio.supply'), policy.supply, productName),
    ...(stop === undefined
      ? []
      : [
          `${line(_('studio.stop'), stop.producer)}${_('list.comma')}${_('studio.stop.from')} ${count(stop.fromWeek)}` +
            `${_('list.comma')}${count(stop.weeks)} ${_('studio.weeks', { weeks: stop.weeks })}${gap}${_('studio.stop.hint')}`,
        ]),
  ];
}
