import { useLingui } from '@lingui/react';
import { type DragEvent, useState } from 'react';
import type { StudioActions } from '../studio-actions.ts';
import type { WorldName } from '../world/worlds.ts';
import { readDropped, readFile, readFolder } from './read-chosen.ts';

const WORLD_WAY = {
  'world-2021-08': 'studio.open.world',
  'covax-round-1': 'studio.open.covax',
} as const satisfies Record<WorldName, string>;

/** Where a folder or file is dropped or chosen, and the ways to reference worlds. */
export function OpenWays(props: {
  readonly actions: StudioActions;
  /** Those that are not open. */
  readonly worlds: readonly WorldName[];
  readonly onWorld: (name: WorldName) => void;
}) {
  const { actions, worlds, onWorld } = props;
  const { _ } = useLingui();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    actions.open(readDropped(event.dataTransfer.items));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, after the fields inside
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
              if (files !== null && files.length > 0) actions.open(readFolder(files));
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
              if (file !== undefined) actions.open(readFile(file));
            }}
          />
        </label>
        {worlds.map((name) => (
          <button key={name} type="button" className="button" onClick={() => onWorld(name)}>
            {_(WORLD_WAY[name])}
          </button>
        ))}
      </p>
    </div>
  );
}
