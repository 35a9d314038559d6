import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { PageAddress } from '../page/page-module.ts';
import { Footer } from './footer.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { LoadedOverlay } from './overlay.tsx';
import type { OverlayName } from './overlay-props.ts';
import { useShellKeys } from './shell-keys.ts';
import { Tabs, TopBar } from './top-bar.tsx';
import './shell.css';

/** The bars around every page, and what floats above it. */
export function Shell({
  address,
  children,
}: {
  readonly address: PageAddress;
  readonly children: ReactNode;
}) {
  const { _ } = useLingui();
  const [overlay, setOverlay] = useState<OverlayName>();
  useShellKeys(setOverlay);
  return (
    <>
      <a className="skip-link" href="#content">
        {_('shell.skip')}
      </a>
      <TopBar address={address} onSearch={() => setOverlay('palette')} />
      <OfflineStrip />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer address={address} />
      <Tabs address={address} />
      {overlay !== undefined && (
        <LoadedOverlay
          name={overlay}
          address={address}
          onOverlay={setOverlay}
          onClose={() => setOverlay(undefined)}
        />
      )}
    </>
  );
}
