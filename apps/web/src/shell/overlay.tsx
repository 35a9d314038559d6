import { lazy, Suspense } from 'react';
import type { Place } from '../page/page-module.ts';

/** What can float above a page; only one at a time. */
export type OverlayName = 'palette' | 'keys';

export interface OverlayProps {
  readonly place: Place;
  readonly onOverlay: (name: OverlayName) => void;
  readonly onClose: () => void;
}

const OVERLAYS = {
  palette: lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette })),
  keys: lazy(async () => ({ default: (await import('./keys-list.tsx')).KeysList })),
};

/** Loaded when it is first asked for. */
export function LoadedOverlay({ name, ...props }: { readonly name: OverlayName } & OverlayProps) {
  const Overlay = OVERLAYS[name];
  return (
    <Suspense>
      <Overlay {...props} />
    </Suspense>
  );
}
