import { useLingui } from '@lingui/react';
import type { Limit } from '@sahakarya/planner';

const WORDS = {
  ceiling: 'limit.ceiling',
  supply: 'limit.supply',
  capacity: 'limit.capacity',
  shelf_life: 'limit.shelf_life',
  acceptance: 'limit.acceptance',
  earmark: 'limit.earmark',
  holder: 'limit.holder',
  several: 'limit.several',
} as const satisfies Record<Limit, string>;

/** What holds a destination back, in words: where several stand, any one of them would do. */
export function useLimitWords(): (limits: readonly Limit[]) => string {
  const { _, i18n } = useLingui();
  const list = new Intl.ListFormat(i18n.locales?.toString() ?? i18n.locale, { type: 'disjunction' });
  return (limits) => {
    const [first = '', ...rest] = list.format(limits.map((limit) => _(WORDS[limit])));
    return first.toLocaleUpperCase(i18n.locale) + rest.join('');
  };
}
