import type { WeeksPicture } from '../../../planning/pictures/pictures.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import type { View } from '../address/studio-address.ts';
import type { StudioActions } from '../studio-actions.ts';

/** What the studio's cards are drawn from. Each is drawn again only when one of these is another than before. */
export interface ResultsProps {
  readonly opened: Opened;
  readonly plan: WeeksPicture;
  readonly baseline: WeeksPicture;
  /** The baseline is the start: nothing of a plan is given in it. */
  readonly isFromStart: boolean;
  readonly view: View;
  readonly actions: StudioActions;
  /** The address of the state with another view. */
  readonly hrefOf: (view: Partial<View>) => string;
  /** The full address of a card as it is shown. */
  readonly addressOf: (card: string) => string;
}
