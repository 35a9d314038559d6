import {
  type DestinationOrder,
  FIRST_STATE,
  formatOrder,
  type ObservatoryState,
} from '../address/observatory-address.ts';
import { type Below, largeBelow } from '../findings/coverage.ts';
import type { Picture, Standing } from '../picture/picture.ts';

const FEWEST_FIRST: DestinationOrder = { column: 'rate', descending: false };

/** A list's rows, with the order that they really stand in. */
export interface OpeningRows {
  readonly rows: readonly Standing[];
  /** Those that the rows begin with, which a title may tell of; none under any other order. */
  readonly told: Below | undefined;
  /** Undefined where two orders follow one another. */
  readonly order: DestinationOrder | undefined;
  /** Whether there are more than these. */
  readonly isPart: boolean;
}

/**
 * The rows of a list under the finding about large countries: where nothing else is asked for those that it tells of
 * come first, fewest first, then the others as they are arranged.
 *
 * @param arranged what the filters leave, in the order of the state
 * @param isFew the others are left out
 */
export function openingRows(
  picture: Picture,
  state: Pick<ObservatoryState, 'allRows' | 'find' | 'group' | 'order'>,
  arranged: readonly Standing[],
  isFew: boolean,
): OpeningRows {
  const told = isAsked(state) ? undefined : largeBelow(picture);
  if (told === undefined) return { rows: arranged, told, order: state.order, isPart: false };
  if (isFew) return { rows: told.standings, told, order: FEWEST_FIRST, isPart: true };
  const first = new Set(told.standings);
  const others = arranged.filter((standing) => !first.has(standing));
  return { rows: [...told.standings, ...others], told, order: undefined, isPart: false };
}

/** Whether some rows or an order were asked for. */
function isAsked({ allRows, find, group, order }: Parameters<typeof openingRows>[1]): boolean {
  return (
    allRows || find !== '' || group !== undefined || formatOrder(order) !== formatOrder(FIRST_STATE.order)
  );
}
