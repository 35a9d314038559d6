import { useLingui } from '@lingui/react';

/** Remarks that the data makes beside figures of production and trade, each with its words. */
const REMARKS: Readonly<Record<string, string>> = {
  '29 % of world output': 'remark.world-share',
  'chapter III gives -20 % for exports of commercial services': 'remark.chapter-three',
  forecast: 'remark.forecast',
  'forecast of end June 2021': 'remark.end-june',
  'less than one third of it was made by 31 August 2021': 'remark.third-made',
  'more than this': 'remark.more',
  'of the producers present at the forum': 'remark.present',
  'targets that producers had declared': 'remark.declared',
  'the quarter is inferred': 'remark.quarter-inferred',
};

/** A remark of the data in the reader's words; one that is not known here, as it stands. */
export function useRemarkWords(): (remark: string) => string {
  const { _ } = useLingui();
  return (remark) => {
    const known = REMARKS[remark];
    return known === undefined ? remark : _(known);
  };
}
