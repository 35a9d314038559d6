import { useLingui } from '@lingui/react';
import { lazy, Suspense, useState } from 'react';
import { Dialog } from '../../../controls/dialog/dialog.tsx';
import { DialogHead } from '../dialog-head.tsx';
import type { Studio } from '../use-studio.ts';
import { WORLDS, type WorldName } from '../world/worlds.ts';
import { KeptNote } from './kept-note.tsx';
import { OpenReport } from './open-report.tsx';
import { OpenWays } from './open-ways.tsx';
import { TemplateLinks } from './template-links.tsx';
import './open-dialog.css';

/** Loaded when a cell is to be changed. */
const EditTables = lazy(() => import('./edit-tables.tsx'));

interface OpenDialogProps {
  readonly studio: Studio;
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Opens a scenario, or a plan to be checked, from the reader's disk, or changes cells of the one that is open. */
export function OpenDialog(props: OpenDialogProps) {
  const { studio, names, onClose } = props;
  const { _ } = useLingui();
  const [isEditing, setEditing] = useState(false);
  const title = _(isEditing ? 'studio.edit' : 'studio.open.title');
  return (
    <Dialog label={title} className="studio-open" onClose={onClose}>
      <DialogHead title={title} />
      {isEditing ? (
        <Suspense fallback={null}>
          <EditTables studio={studio} names={names} />
        </Suspense>
      ) : (
        <Choosing {...props} onEdit={() => setEditing(true)} />
      )}
      <p className="hint">{_('studio.open.private')}</p>
    </Dialog>
  );
}

/** What was found stands first: on a phone it would lie below all ways to open something else. */
function Choosing({ studio, names, onClose, onEdit }: OpenDialogProps & { readonly onEdit: () => void }) {
  const { _ } = useLingui();
  const { actions, opening, planning } = studio;
  const world = (name: WorldName) => {
    actions.openWorld(name);
    onClose();
  };
  const isOpen = (name: WorldName) => !opening.isFromDisk && planning.opened?.name === name;
  return (
    <>
      <div role="status">
        {opening.isOpening ? <p>{_('studio.open.reading')}</p> : null}
        {opening.outcome === undefined || planning.opened === undefined ? null : (
          <OpenReport
            outcome={opening.outcome}
            isWorkbook={opening.isWorkbook}
            opened={planning.opened}
            names={names}
            onAsSaved={actions.openAsSaved}
            onSharing={(sharing) => actions.setPolicy({ ...studio.policy, sharing })}
          />
        )}
      </div>
      <p>{_('studio.open.lead')}</p>
      <OpenWays actions={actions} worlds={WORLDS.filter((name) => !isOpen(name))} onWorld={world} />
      <KeptNote isForgotten={opening.isForgotten} onForget={actions.forgetKept} />
      <TemplateLinks studio={studio} onEdit={onEdit} />
    </>
  );
}
