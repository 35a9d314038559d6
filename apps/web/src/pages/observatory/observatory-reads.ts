import { apiRead } from '../../data/api.ts';
import type { ObservatoryState, Shown } from './address/observatory-address.ts';

/** Rows of a list that fits into one answer. */
const ALL = 10_000;

export const readDay = ({ day, reading }: Shown) =>
  apiRead('observatory', day === undefined ? { reading } : { day, reading });

/** A destination's page opens on the day of its own newest report. */
export const readDayOf = (key: string, { day, reading }: Shown) =>
  apiRead('observatory', day === undefined ? { newest_of: key, reading } : { day, reading });

/** Every week of a destination. */
export const readSeries = (key: string, { reading }: Pick<ObservatoryState, 'reading'>) =>
  apiRead('coverageOfDestination', { destination: key, reading });
export const readProduction = () => apiRead('production', { limit: ALL });
export const readTrade = () => apiRead('trade', { limit: ALL });

/** Every week's rates, to play them. */
export const readWeeks = ({ reading, measure }: Pick<ObservatoryState, 'reading' | 'measure'>) =>
  apiRead('coverageOfWeeks', { reading, measure });
export const readGroups = ({ reading }: Pick<ObservatoryState, 'reading'>) =>
  apiRead('coverageOfGroups', { reading, limit: ALL });
