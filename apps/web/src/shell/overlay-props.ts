import type { PageAddress } from '../page/page-module.ts';

/** What can float above a page; only one at a time. */
export type OverlayName = 'palette' | 'keys';

export interface OverlayProps {
  readonly address: PageAddress;
  /** Whether the page shows figures of a day. */
  readonly hasReadings: boolean;
  readonly onOverlay: (name: OverlayName) => void;
  readonly onClose: () => void;
}
