import { useLingui } from '@lingui/react';
import { type ReactNode, useState } from 'react';
import type { SectionName } from '../page/linked-pages.ts';
import type { PageAddress } from '../page/page-module.ts';
import { ExerciseStrip } from './exercise-strip.tsx';
import { Footer } from './footer.tsx';
import { NotStarted } from './not-started.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { LoadedOverlay } from './overlay.tsx';
import type { OverlayName } from './overlay-props.ts';
import { useShellKeys } from './shell-keys.ts';
import { Tabs, TopBar } from './top-bar.tsx';
import './shell.css';

/** The bars around every page, and what floats above it. */
export function Shell(props: {
  readonly address: PageAddress;
  readonly section: SectionName;
  readonly hasReadings: boolean;
  readonly children: ReactNode;
}) {
  const { address, section, hasReadings, children } = props;
  const { _ } = useLingui();
  const [overlay, setOverlay] = useState<OverlayName>();
  useShellKeys(setOverlay);
  return (
    <>
      <a className="skip-link" href="#content">
        {_('shell.skip')}
      </a>
      <TopBar {...{ address, section, hasReadings }} onSearch={() => setOverlay('palette')} />
      <ExerciseStrip />
      <OfflineStrip />
      <NotStarted address={address} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer address={address} hasReadings={hasReadings} />
      <Tabs {...{ address, section, hasReadings }} />
      {overlay !== undefined && (
        <LoadedOverlay
          name={overlay}
          address={address}
          hasReadings={hasReadings}
          onOverlay={setOverlay}
          onClose={() => setOverlay(undefined)}
        />
      )}
    </>
  );
}
