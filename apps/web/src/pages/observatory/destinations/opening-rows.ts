import {
  type DestinationOrder,
  FIRST_STATE,
  formatOrder,
  type ObservatoryState,
} from '../address/observatory-address.ts';
import { largeBelow } from '../findings/coverage.ts';
import type { Picture, Standing } from '../picture/picture.ts';

const FEWEST_FIRST: DestinationOrder = { column: 'rate', descending: false };

/** A list's rows, with the order that they really stand in. */
export interface OpeningRows {
  readonly rows: readonly Standing[];
  /** Undefined where two orders follow one another. */
  readonly order: DestinationOrder | undefined;
  /** Whether there are more than these. */
  readonly isPart: boolean;
  /** Whether the large countries that the finding tells of come first. */
  readonly beginsWithLarge: boolean;
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
  const told = isAsked(state) ? [] : (largeBelow(picture)?.standings ?? []);
  if (told.length === 0) return { rows: arranged, order: state.order, isPart: false, beginsWithLarge: false };
  if (isFew) return { rows: told, order: FEWEST_FIRST, isPart: true, beginsWithLarge: true };
  const first = new Set(told);
  const others = arranged.filter((standing) => !first.has(standing));
  return { rows: [...told, ...others], order: undefined, isPart: false, beginsWithLarge: true };
}

/** Whether some rows or an order were asked for. */
function isAsked({ allRows, find, group, order }: Parameters<typeof openingRows>[1]): boolean {
  return (
    allRows || find !== '' || group !== undefined || formatOrder(order) !== formatOrder(FIRST_STATE.order)
  );
}
