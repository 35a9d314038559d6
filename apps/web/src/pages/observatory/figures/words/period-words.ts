import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../../language/reader.tsx';

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

/** Parts of a year, as the data on trade writes them. */
const PARTS = /^(\d{4})-(?:Q([1-4])|H([12])|(Jan-Sep))$/;

/** A period of the data on production and trade, such as `to 2021-08-31` or `2020-Q1`, as a cell has it in words. */
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
    const [, whole = '', quarter, half, months] = PARTS.exec(period) ?? [];
    const ofYear = { year: numbers.digits(whole) };
    if (quarter !== undefined) return _('production.period.quarter', { quarter, ...ofYear });
    if (half !== undefined) return _('production.period.half', { half, ...ofYear });
    if (months !== undefined) return _('production.period.to-september', ofYear);
    return /^\d{4}-\d\d$/.test(period) ? numbers.cellMonth(`${period}-01`) : numbers.digits(period);
  };
}
