import { useLingui } from '@lingui/react';
import { Dialog } from '../controls/dialog/dialog.tsx';
import type { OverlayProps } from './overlay-props.ts';
import './keys-list.css';

/** Keys by what they bear, or by the text of their name: keyboards differ between languages. */
const KEYS: readonly (readonly [keys: readonly string[], text: string])[] = [
  [['Ctrl / ⌘', 'K'], 'keys.palette'],
  [['?'], 'keys.list'],
  [['keys.name.tab'], 'keys.tab'],
  [['← ↑ → ↓'], 'keys.arrows'],
  [['keys.name.enter'], 'keys.enter'],
  [['keys.name.escape'], 'keys.escape'],
  [['Ctrl / ⌘', 'Z'], 'keys.undo'],
  [['Ctrl / ⌘', 'keys.name.shift', 'Z'], 'keys.redo'],
];

export function KeysList({ onClose }: OverlayProps) {
  const { _ } = useLingui();
  return (
    <Dialog label={_('keys.title')} onClose={onClose}>
      <div className="dialog-head">
        <h2>{_('keys.title')}</h2>
        <form method="dialog">
          <button type="submit" className="button small">
            {_('shell.close')}
          </button>
        </form>
      </div>
      <dl className="keys-list">
        {KEYS.map(([keys, text]) => (
          <div key={text}>
            <dt dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key.startsWith('keys.name.') ? _(key) : key}</kbd>
              ))}
            </dt>
            <dd>{_(text)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
