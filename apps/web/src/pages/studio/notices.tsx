import { useLingui } from '@lingui/react';
import { useGap } from '../../language/reader.tsx';
import { FaultsTable } from './files/faults-table.tsx';
import type { Studio } from './use-studio.ts';
import './notices.css';

/**
 * What the reader must know of: an address that was not understood, a policy that can't be planned, a worker that is
 * gone.
 */
export function Notices({ studio }: { readonly studio: Studio }) {
  const { _ } = useLingui();
  const gap = useGap();
  const { failure, refused } = studio.planning;
  return (
    <div role="status" className="studio-notices">
      {failure === undefined ? null : (
        <p className="studio-notice studio-wrong">
          {_('studio.failed')}
          {gap}
          <button type="button" className="link-button" onClick={() => window.location.reload()}>
            {_('studio.reload')}
          </button>
          <small dir="ltr">{failure}</small>
        </p>
      )}
      {studio.ignored.length === 0 ? null : (
        <p className="studio-notice">
          {_('studio.ignored', { names: studio.ignored.join(_('list.comma')), count: studio.ignored.length })}
          {gap}
          <button type="button" className="link-button" onClick={studio.actions.forgetIgnored}>
            {_('studio.ignored.close')}
          </button>
        </p>
      )}
      {studio.opening.isFromDisk ? <p className="studio-notice">{_('studio.from-disk')}</p> : null}
      {refused === undefined ? null : (
        <>
          <p className="studio-notice studio-wrong">{_('studio.refused')}</p>
          <FaultsTable label={_('studio.refused')} faults={refused} />
        </>
      )}
    </div>
  );
}
