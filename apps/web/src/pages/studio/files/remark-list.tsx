import { useLingui } from '@lingui/react';
import { useNumbers } from '../../../language/reader.tsx';
import type { Remarks } from '../../../planning/worker/opened.ts';
import { FaultList } from './fault-list.tsx';
import { SavedList } from './saved-list.tsx';

/** What is to be said of a scenario that is right: how it was read, blank rows between others, mostly slips. */
export function RemarkList({ remarks }: { readonly remarks: Remarks | undefined }) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  if (remarks === undefined) return null;
  const { blank, slips, slipCount, ways } = remarks;
  const title = _('studio.slips', { count: slipCount });
  return (
    <>
      <SavedList ways={ways} />
      {blank.map(({ file, count, rows }) => (
        <p key={file}>
          {_('studio.open.blank', {
            file,
            count,
            rows: [...rows.map(numbers.count), ...(count > rows.length ? ['…'] : [])].join(_('list.comma')),
          })}
        </p>
      ))}
      {slips.length === 0 ? null : (
        <>
          <p>{title}</p>
          <FaultList label={title} faults={slips} />
          {slipCount > slips.length ? (
            <p className="hint">{_('studio.open.first', { shown: slips.length })}</p>
          ) : null}
        </>
      )}
    </>
  );
}
