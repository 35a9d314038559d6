import { useLingui } from '@lingui/react';
import type { OwnParty } from '../../data/visit/use-visit.ts';

/** What somebody is at a party, in a few words. */
export function useAppointmentWords(): (one: Pick<OwnParty, 'role' | 'is_administrator'>) => string {
  const { _ } = useLingui();
  return ({ role, is_administrator }) =>
    [_(`party.role.${role}`), ...(is_administrator ? [_('party.administrator')] : [])].join(_('list.comma'));
}
