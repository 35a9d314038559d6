import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';

/** Remarks that the data makes with a year, in brackets. */
const BOUNDS: Readonly<Record<string, string>> = {
  low: 'production.period.low',
  high: 'production.period.high',
  'up to': 'production.period.high',
};

/** Periods without a date. */
const UNDATED: Readonly<Record<string, string>> = {
  'a year': 'production.period.year',
  'after expansion': 'production.period.expanded',
};

/** A period of the data on production, such as `to 2021-08-31` or `2021 (low)`, in the reader's words. */
export function usePeriodWords(): (period: string) => string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return (period) => {
    const undated = UNDATED[period];
    if (undated !== undefined) return _(undated);
    const [, year = '', bound = ''] = /^(\d{4}) \(([a-z ]+)\)$/.exec(period) ?? [];
    const bounded = BOUNDS[bound];
    if (bounded !== undefined) return _(bounded, { year: numbers.digits(year) });
    const [, end] = /^to (end \d{4}|\d{4}-\d\d-\d\d)$/.exec(period) ?? [];
    if (end !== undefined) {
      return _('production.period.to', { day: numbers.shortDay(end.replace(/^end (\d{4})$/, '$1-12-31')) });
    }
    return /^\d{4}-\d\d$/.test(period) ? numbers.month(`${period}-01`) : numbers.digits(period);
  };
}
