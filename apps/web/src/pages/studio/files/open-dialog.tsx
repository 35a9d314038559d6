import { useLingui } from '@lingui/react';
import { type DragEvent, useState } from 'react';
import { Dialog } from '../../../controls/dialog/dialog.tsx';
import type { Studio } from '../use-studio.ts';
import { OpenReport } from './open-report.tsx';
import { readDropped, readFile, readFolder } from './read-chosen.ts';
import { TemplateLinks } from './template-links.tsx';
import './open-dialog.css';

/** Opens a scenario, or a plan to be checked, from the reader's disk. */
export function OpenDialog(props: {
  readonly studio: Studio;
  readonly names: readonly string[];
  readonly onClose: () => void;
}) {
  const { studio, names, onClose } = props;
  const { _ } = useLingui();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void readDropped(event.dataTransfer.items).then((chosen) => {
      if (chosen !== undefined) studio.actions.open(chosen);
    });
  };
  return (
    <Dialog label={_('studio.open.title')} className="studio-open" onClose={onClose}>
      <div className="dialog-head">
        <h2>{_('studio.open.title')}</h2>
        <form method="dialog">
          <button type="submit" className="button">
            {_('studio.close')}
          </button>
        </form>
      </div>
      <p>{_('studio.open.lead')}</p>
      <TemplateLinks onWorkbook={studio.actions.downloadWorkbook} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, after the fields inside */}
      <div
        className={isOver ? 'studio-drop over' : 'studio-drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{_('studio.open.drop')}</p>
        <p className="studio-open-ways">
          <label className="button studio-file">
            {_('studio.open.folder')}
            <input
              type="file"
              multiple
              ref={(input) => input?.setAttribute('webkitdirectory', '')}
              onChange={(event) => {
                const { files } = event.currentTarget;
                if (files !== null && files.length > 0) void readFolder(files).then(studio.actions.open);
              }}
            />
          </label>
          <label className="button studio-file">
            {_('studio.open.zip')}
            <input
              type="file"
              accept=".zip,.xlsx,.csv"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file !== undefined) void readFile(file).then(studio.actions.open);
              }}
            />
          </label>
          {studio.opening.isFromDisk ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                studio.actions.openWorld();
                onClose();
              }}
            >
              {_('studio.open.world')}
            </button>
          ) : null}
        </p>
      </div>
      <p className="hint">{_('studio.open.private')}</p>
      <div role="status">
        {studio.opening.isOpening ? <p>{_('studio.open.reading')}</p> : null}
        {studio.opening.outcome === undefined || studio.planning.opened === undefined ? null : (
          <OpenReport
            outcome={studio.opening.outcome}
            opened={studio.planning.opened}
            names={names}
            onAsSaved={studio.actions.openAsSaved}
            onSharing={(sharing) => studio.actions.setPolicy({ ...studio.policy, sharing })}
          />
        )}
      </div>
    </Dialog>
  );
}
