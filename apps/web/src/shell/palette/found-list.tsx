import { useLingui } from '@lingui/react';
import { useEffect, useLayoutEffect } from 'react';
import { apiRead, useApi } from '../../data/api.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import type { OverlayProps } from '../overlay-props.ts';
import { type Asked, activeOf } from './asked.ts';
import { type Entry, useEntries } from './entries.ts';
import { findEntries } from './find-entries.ts';

/** As many as can be looked over. */
const MOST_SHOWN = 12;

export interface FoundListProps extends OverlayProps {
  /** What the ids of its parts begin with. */
  readonly id: string;
  readonly asked: Asked;
  readonly setAsked: (asked: Asked) => void;
  /** Tells the field which entry is active, by its id. */
  readonly onActive: (id: string | undefined) => void;
  /** The reader has asked again for what did not come: the button that was pressed goes, and has the focus. */
  readonly onAskAgain: () => void;
}

/** What the palette has found: loaded when it is first opened. */
export function FoundList(props: FoundListProps) {
  const { id, asked, setAsked, onActive, address, hasReadings, onOverlay, onClose, onAskAgain } = props;
  const { _ } = useLingui();
  const { data, failure, retry } = useApi(apiRead('destinations', { limit: 1000 }));
  const entries = useEntries(address, hasReadings, data?.rows ?? [], onOverlay);
  const found = findEntries(entries, asked.text, MOST_SHOWN);
  const active = activeOf(asked, found.length);
  // Until then another entry may come to be the first.
  const isWhole = data !== undefined || failure !== undefined;

  const choose = (entry: Entry) => {
    onClose();
    // Once the dialog is gone: nothing behind it can take the focus before.
    setTimeout(() => (entry.act === undefined ? follow(entry.href ?? '/') : entry.act()));
  };
  const chosen = asked.isChosen && isWhole ? found[active] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry is followed once
  useEffect(() => {
    if (chosen !== undefined) choose(chosen);
  }, [chosen?.key]);
  useLayoutEffect(() => onActive(active < 0 ? undefined : `${id}-${active}`), [id, active, onActive]);

  return (
    <>
      <p className="heard" role="status">
        {data !== undefined && _('palette.count', { count: found.length })}
      </p>
      {data !== undefined && found.length === 0 && <p className="palette-none">{_('palette.none')}</p>}
      {/* Countries that were not asked for are not countries that are not there. */}
      {failure !== undefined && (
        <PartFailed
          failure={failure}
          retry={() => {
            retry();
            onAskAgain();
          }}
        />
      )}
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
            onPointerMove={() => setAsked({ ...asked, at: i })}
          >
            <span>{entry.text}</span>
            <span className="palette-kind">{_(`palette.${entry.kind}`)}</span>
          </div>
        ))}
      </div>
    </>
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
