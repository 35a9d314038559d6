import { useLingui } from '@lingui/react';
import { useAsked } from '../../data/visit/use-asked.ts';

/** What becomes of the link of whoever is invited without an account; nothing while that is not known. */
export function useInviteHint(): { readonly hint?: string } {
  const { _ } = useLingui();
  const isMailed = useAsked('notices', {}).data?.data.is_mailed;
  if (isMailed === undefined) return {};
  return { hint: _(isMailed ? 'party.invite.mailed' : 'party.invite.handed-on') };
}
