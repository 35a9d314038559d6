import { useReader } from '../language/reader.tsx';
import { localDay } from './local-day.ts';

/** The day that it is, ISO: in an exercise its own, else by the reader's clock, so for what browsers paint alone. */
export function useToday(): string {
  const { exercise } = useReader();
  return exercise ?? localDay(new Date());
}
