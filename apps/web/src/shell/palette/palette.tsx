import { useLingui } from '@lingui/react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog } from '../../controls/dialog/dialog.tsx';
import { apiRead, useApi } from '../../data/api.ts';
import type { OverlayProps } from '../overlay-props.ts';
import { type Entry, useEntries } from './entries.ts';
import { findEntries } from './find-entries.ts';
import './palette.css';

/** As many as can be looked over. */
const MOST_SHOWN = 12;

/** One field for every page, country, figure and action: a combobox whose list is always open. */
export function Palette({ address, hasReadings, onOverlay, onClose }: OverlayProps) {
  const { _ } = useLingui();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const destinations = useApi(apiRead('destinations', { limit: 1000 }));
  const entries = useEntries(address, hasReadings, destinations.data?.rows ?? [], onOverlay);
  const found = findEntries(entries, text, MOST_SHOWN);
  const active = Math.min(at, found.length - 1);

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    // Once the dialog is gone: nothing behind it can take the focus before.
    setTimeout(() => (entry.act === undefined ? follow(entry.href ?? '/') : entry.act()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(found[active]);
    }
  };

  return (
    <Dialog label={_('palette.title')} className="palette" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className="field palette-field"
        aria-label={_('palette.input')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${active}`}
        placeholder={_('palette.input')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="heard" role="status">
        {_('palette.count', { count: found.length })}
      </p>
      {found.length === 0 && <p className="palette-none">{_('palette.none')}</p>}
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={_('palette.results')}>
        {found.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, which keeps the focus
          <div
            key={entry.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onClick={() => choose(entry)}
            onPointerMove={() => setAt(i)}
          >
            <span>{entry.text}</span>
            <span className="palette-kind">{_(`palette.${entry.kind}`)}</span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

/** Goes to an address as a link there would: within the application where it can be. */
function follow(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}
