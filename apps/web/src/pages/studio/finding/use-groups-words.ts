import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import type { GroupsFinding } from './groups-finding.ts';

/** Says a finding: a template for each case, true of every state. */
export function useGroupsWords(): (finding: GroupsFinding) => string {
  const { _ } = useLingui();
  const { rate, day } = useNumbers();
  const { countries } = useGroupNames();
  return ({ group, reached, before, by, sharing, pinned, ...finding }) => {
    const values = {
      who: countries(group),
      reached: rate(reached),
      before: before === undefined ? '' : rate(before),
      by: day(by),
      sharing,
      pinned,
    };
    if (before === undefined) return _('studio.headline.alone', values);
    if (values.before === values.reached) return _('studio.headline.same', values);
    if (finding.isFromStart) return _('studio.headline.start', values);
    return finding.isSharingAlone
      ? _('studio.headline.shared', values)
      : _('studio.headline.changed', values);
  };
}
