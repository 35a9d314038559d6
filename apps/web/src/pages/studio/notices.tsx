import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useGap } from '../../language/reader.tsx';
import type { Remarks } from '../../planning/worker/opened.ts';
import { FaultList } from './files/fault-list.tsx';
import { RemarkList } from './files/remark-list.tsx';
import { wellOpened } from './files/well-opened.ts';
import type { Studio } from './use-studio.ts';
import './notices.css';

/**
 * What the reader must know of: an address that was not understood, a policy that can't be planned, a worker that is
 * gone.
 */
export function Notices({ studio }: { readonly studio: Studio }) {
  const { _ } = useLingui();
  const { failure, refused } = studio.planning;
  return (
    <div role="status" className="studio-notices">
      {failure === undefined ? null : (
        <Notice
          ways={
            <button type="button" className="link-button" onClick={() => window.location.reload()}>
              {_('studio.reload')}
            </button>
          }
        >
          <span className="studio-wrong">{_('studio.failed')}</span>
          <small>
            <bdi dir="ltr">{failure}</bdi>
          </small>
        </Notice>
      )}
      {studio.ignored.length === 0 ? null : (
        <Notice
          ways={
            <button type="button" className="link-button" onClick={studio.actions.forgetIgnored}>
              {_('studio.ignored.close')}
            </button>
          }
        >
          {_('studio.ignored', { names: studio.ignored.join(_('list.comma')), count: studio.ignored.length })}
        </Notice>
      )}
      {studio.opening.lost === undefined ? null : (
        <p className="studio-notice">{_('studio.lost', { name: studio.opening.lost })}</p>
      )}
      <OwnNotice studio={studio} />
      <Remarked remarks={studio.planning.opened?.remarks} />
      {refused === undefined ? null : (
        <>
          <p className="studio-notice studio-wrong">{_('studio.refused')}</p>
          <FaultList label={_('studio.refused')} faults={refused} />
        </>
      )}
    </div>
  );
}

/** A notice, with what can be done about it apart from its words: at their end, else below them. */
function Notice({ ways, children }: { readonly ways: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="studio-notice studio-notice-parts">
      <p>{children}</p>
      <p className="studio-ways">{ways}</p>
    </div>
  );
}

/** What its reader is to know of a scenario of their own, as long as it is open. */
function Remarked({ remarks }: { readonly remarks: Remarks | undefined }) {
  if (remarks === undefined || remarks.ways.length + remarks.blank.length + remarks.slipCount === 0)
    return null;
  return (
    <div className="studio-notice">
      <RemarkList remarks={remarks} />
    </div>
  );
}

/** Whose scenario is shown, that it has just been opened, and the way back to the world. */
function OwnNotice({ studio: { opening, planning, actions } }: { readonly studio: Studio }) {
  const { _ } = useLingui();
  const gap = useGap();
  if (!opening.isFromDisk || planning.opened === undefined) return null;
  const { outcome } = opening;
  // The page shows it a moment later.
  const fresh = wellOpened(outcome);
  return (
    <Notice
      ways={
        <>
          {opening.isKept === true ? (
            <button type="button" className="link-button" onClick={actions.forgetKept}>
              {_('studio.forget')}
            </button>
          ) : null}
          <button type="button" className="link-button" onClick={() => actions.openWorld()}>
            {_('studio.open.world')}
          </button>
        </>
      }
    >
      {fresh === undefined ? null : `${_('studio.open.opened', { title: fresh.title })}${gap}`}
      {outcome?.kind === 'read' && outcome.plan?.kind === 'holds'
        ? `${_('studio.plan.holds', { notShipped: outcome.plan.notShipped })}${gap}`
        : null}
      {_('studio.from-disk')}
      {opening.isKept === undefined
        ? null
        : `${gap}${_(opening.isKept ? 'studio.kept' : opening.isForgotten ? 'studio.forgotten' : 'studio.not-kept')}`}
    </Notice>
  );
}
