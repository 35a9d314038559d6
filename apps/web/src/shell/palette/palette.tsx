import { useLingui } from '@lingui/react';
import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { Dialog } from '../../controls/dialog/dialog.tsx';
import type { OverlayProps } from '../overlay-props.ts';
import { type Asked, NOTHING_ASKED } from './asked.ts';
import './palette.css';

const FoundList = lazy(async () => ({ default: (await import('./found-list.tsx')).FoundList }));

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * One field for every page, country, figure and action: a combobox whose list is always open. The field is there at
 * once; what is pressed in it before the list's code has come is kept until then.
 */
export function Palette(props: OverlayProps) {
  const { _ } = useLingui();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<Asked>(NOTHING_ASKED);
  const [active, setActive] = useState<string>();

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    // Keys of a method of input choose among its own words.
    if ((step === undefined && event.key !== 'Enter') || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setAsked((last) =>
      step === undefined ? { ...last, isChosen: true } : { ...last, at: last.at + step, isChosen: false },
    );
  };

  return (
    <Dialog label={_('palette.title')} className="palette" onClose={props.onClose}>
      <input
        ref={field}
        type="text"
        role="combobox"
        className="field palette-field"
        aria-label={_('palette.input')}
        aria-expanded={active !== undefined}
        aria-controls={active === undefined ? undefined : `${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active}
        placeholder={_('palette.input')}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={asked.text}
        onChange={({ target }) => setAsked({ ...NOTHING_ASKED, text: target.value })}
        onKeyDown={onKeyDown}
      />
      <Suspense>
        <FoundList
          {...props}
          {...{ id, asked, setAsked }}
          onActive={setActive}
          onAskAgain={() => field.current?.focus()}
        />
      </Suspense>
    </Dialog>
  );
}
