import { useLingui } from '@lingui/react';
import type { IncomeGroup } from '@sahakarya/contract';
import { shortName } from '../language/short-name.ts';

/** How the studio writes income groups; a group of the scenario's own goes by its own word. */
export interface GroupNames {
  /** "Low income" */
  readonly name: (group: string) => string;
  /** "Low", under a heading that says "income" */
  readonly short: (group: string) => string;
  /** "low-income countries", in a sentence */
  readonly countries: (group: string) => string;
}

const NAMES = {
  LIC: 'studio.group.low',
  LMIC: 'studio.group.lower-middle',
  UMIC: 'studio.group.upper-middle',
  HIC: 'studio.group.high',
  none: 'studio.group.none',
} as const satisfies Record<IncomeGroup, string>;

const SHORT = {
  LIC: 'studio.income.low',
  LMIC: 'studio.income.lower-middle',
  UMIC: 'studio.income.upper-middle',
  HIC: 'studio.income.high',
  none: 'studio.income.none',
} as const satisfies Record<IncomeGroup, string>;

const COUNTRIES = {
  LIC: 'studio.countries.low',
  LMIC: 'studio.countries.lower-middle',
  UMIC: 'studio.countries.upper-middle',
  HIC: 'studio.countries.high',
  none: 'studio.countries.none',
} as const satisfies Record<IncomeGroup, string>;

export function useGroupNames(): GroupNames {
  const { _ } = useLingui();
  const own = (group: string) => (group === '' ? _('studio.group.none') : group);
  return {
    name: (group) => (isIncomeGroup(group) ? _(NAMES[group]) : own(group)),
    short: (group) => (isIncomeGroup(group) ? _(SHORT[group]) : own(group)),
    countries: (group) =>
      isIncomeGroup(group)
        ? _(COUNTRIES[group])
        : _('studio.countries.own', { group: shortName(own(group)) }),
  };
}

function isIncomeGroup(group: string): group is IncomeGroup {
  return Object.hasOwn(NAMES, group);
}

/** The colour of a group; one of the scenario's own has that of places without a group. */
export function colourOf(group: string): IncomeGroup {
  return isIncomeGroup(group) ? group : 'none';
}
