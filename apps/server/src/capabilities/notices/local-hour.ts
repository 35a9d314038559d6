const DAY = 86_400_000;

/** Day and hour of a moment, where somebody is. */
export interface LocalHour {
  /** `2026-03-08` */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
}

export function localHour(moment: Date, timeZone: string): LocalHour {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' },
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}

/** Nights between two moments, as somebody's calendar tells them; negative where the second comes first. */
export function nightsBetween(from: Date, to: Date, timeZone: string): number {
  const dayOf = (moment: Date) => Date.parse(localHour(moment, timeZone).day);
  return Math.round((dayOf(to) - dayOf(from)) / DAY);
}
