import { useLingui } from '@lingui/react';
import { lazy, Suspense } from 'react';
import { Dialog } from '../controls/dialog/dialog.tsx';
import { FailureBoundary } from '../page/failure-boundary.tsx';
import { ReloadAdvice } from '../page/reload-advice.tsx';
import type { OverlayName, OverlayProps } from './overlay-props.ts';
import { Palette } from './palette/palette.tsx';

/** The palette's field is there at once: who opens it begins to write. What else they need is loaded then. */
const OVERLAYS = {
  palette: Palette,
  keys: lazy(async () => ({ default: (await import('./keys-list.tsx')).KeysList })),
};

export function LoadedOverlay({ name, ...props }: { readonly name: OverlayName } & OverlayProps) {
  const Overlay = OVERLAYS[name];
  return (
    <FailureBoundary key={name} failed={<OverlayFailed onClose={props.onClose} />}>
      <Suspense>
        <Overlay {...props} />
      </Suspense>
    </FailureBoundary>
  );
}

function OverlayFailed({ onClose }: { readonly onClose: () => void }) {
  const { _ } = useLingui();
  return (
    <Dialog label={_('error.part.title')} onClose={onClose}>
      <div className="dialog-head">
        <h2>{_('error.part.title')}</h2>
        <form method="dialog">
          <button type="submit" className="button small">
            {_('shell.close')}
          </button>
        </form>
      </div>
      <ReloadAdvice />
    </Dialog>
  );
}
