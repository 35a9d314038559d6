import type { FigureName } from '../address/observatory-address.ts';
import { coverageFinding, destinationsFinding } from '../findings/coverage.ts';
import type { Finding } from '../findings/finding.ts';
import { sharesFinding } from '../findings/gap.ts';
import { groupsFinding, kindsFinding } from '../findings/groups.ts';
import type { Picture } from '../picture/picture.ts';

/** Figures that show a picture of a day. */
export type PictureFigure = Exclude<FigureName, 'production' | 'trade'>;

/** What each figure shows, for the head of its page. */
export const FINDING_OF: Readonly<Record<PictureFigure, (picture: Picture) => Finding>> = {
  coverage: coverageFinding,
  groups: groupsFinding,
  shares: sharesFinding,
  kinds: kindsFinding,
  destinations: (picture) => destinationsFinding(picture, false, picture.destinations.length),
};
