import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { Place } from '../page/page-module.ts';
import { Footer } from './footer.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { LoadedOverlay } from './overlay.tsx';
import type { OverlayName } from './overlay-props.ts';
import { useShellKeys } from './shell-keys.ts';
import { Tabs, TopBar } from './top-bar.tsx';
import './shell.css';

/** The bars around every page, and what floats above it. */
export function Shell({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  const { _ } = useLingui();
  const [overlay, setOverlay] = useState<OverlayName>();
  useShellKeys(setOverlay);
  return (
    <>
      <a className="skip-link" href="#content">
        {_('shell.skip')}
      </a>
      <TopBar place={place} onSearch={() => setOverlay('palette')} />
      <OfflineStrip />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer place={place} />
      <Tabs place={place} />
      {overlay !== undefined && (
        <LoadedOverlay
          name={overlay}
          place={place}
          onOverlay={setOverlay}
          onClose={() => setOverlay(undefined)}
        />
      )}
    </>
  );
}
