import { useLingui } from '@lingui/react';
import { Chip } from '../../figures/chip/chip.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { shortName } from '../../language/short-name.ts';
import type { Opened } from '../../planning/worker/opened.ts';
import { useReadme } from './use-readme.ts';
import type { Studio } from './use-studio.ts';
import { useScenarioTitle } from './world/use-scenario-title.ts';
import './context-bar.css';

/** The scenario, whether its plan is verified, and what can be done with it. */
export function ContextBar(props: {
  readonly studio: Studio;
  readonly opened: Opened;
  readonly onOpen: () => void;
  /** On a phone the policy is a sheet of its own. */
  readonly onPolicy: () => void;
}) {
  const { studio, opened, onOpen, onPolicy } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { isPinned } = studio;
  const title = useScenarioTitle(opened);
  const readme = useReadme(title, opened, studio.policy);
  return (
    <div className="studio-bar">
      <div className="studio-scenario">
        <strong title={shortName(title) === title ? undefined : title}>{shortName(title)}</strong>
        <span>
          {_('studio.contents', {
            destinations: opened.destinations.length,
            lots: opened.lots,
            weeks: opened.weeks,
            day: numbers.day(opened.start),
          })}
        </span>
        <span role="status">
          <ProofChip studio={studio} />
        </span>
      </div>
      <div className="studio-actions">
        <button
          type="button"
          className="button quiet"
          disabled={!studio.canUndo}
          onClick={studio.actions.undo}
        >
          {_('studio.undo')}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={!studio.canRedo}
          onClick={studio.actions.redo}
        >
          {_('studio.redo')}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-pressed={isPinned}
          title={_('studio.pin.hint')}
          onClick={isPinned ? studio.actions.unpin : studio.actions.pin}
        >
          {_(isPinned ? 'studio.unpin' : 'studio.pin')}
        </button>
        <button type="button" className="button studio-policy-button" onClick={onPolicy}>
          {_('studio.policy')}
        </button>
        <button type="button" className="button" onClick={onOpen}>
          {_('studio.open')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={studio.isPacking || studio.planning.isAtHand !== true}
          onClick={() => studio.actions.download(readme)}
        >
          {_(studio.isPacking ? 'studio.packing' : 'studio.download')}
        </button>
      </div>
    </div>
  );
}

function ProofChip({ studio: { planning } }: { readonly studio: Studio }) {
  const { _ } = useLingui();
  if (planning.proof === 'holds') return <Chip look="done">{_('studio.verified')}</Chip>;
  if (planning.proof === 'fails') return <Chip look="refused">{_('studio.not-verified')}</Chip>;
  // Where there is no plan to check, a notice says why.
  if (planning.refused !== undefined || planning.failure !== undefined) return null;
  return <Chip look="neutral">{_('studio.verifying')}</Chip>;
}
