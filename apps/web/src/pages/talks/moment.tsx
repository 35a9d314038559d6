import { useNumbers } from '../../language/reader.tsx';
import { localDay } from '../../table/local-day.ts';
import { useToday } from '../../table/use-today.ts';

/** Instants where the reader is: these pages are painted in the browser alone. */
export function TimeOf({ instant }: { readonly instant: string }) {
  const { time } = useNumbers();
  return <time dateTime={instant}>{time(new Date(instant))}</time>;
}

export function DayOf({ instant }: { readonly instant: string }) {
  const { shortDay } = useNumbers();
  return <time dateTime={instant}>{shortDay(localDay(instant))}</time>;
}

/** Of today the time, of days before the day. */
export function TimeOrDayOf({ instant }: { readonly instant: string }) {
  const today = useToday();
  return localDay(instant) === today ? <TimeOf instant={instant} /> : <DayOf instant={instant} />;
}
