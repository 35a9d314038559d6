import { lazy, Suspense } from 'react';
import type { OverlayName, OverlayProps } from './overlay-props.ts';

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
