/** A row of a made-up file; what is left out is empty. */
export interface MadeRow {
  readonly code: string;
  readonly day: string;
  readonly doses?: number | string;
  readonly people?: number | string;
  readonly full?: number | string;
  readonly boosters?: number | string;
}

const CLASSIC_HEADER =
  'location,iso_code,date,total_vaccinations,people_vaccinated,people_fully_vaccinated,total_boosters,daily_vaccinations_raw';

/** The rows as a classic vaccinations.csv. */
export function classicText(rows: readonly MadeRow[]): string {
  const lines = rows.map(({ code, day, doses = '', people = '', full = '', boosters = '' }) =>
    [`Place ${code}`, code, day, doses, people, full, boosters, ''].join(','),
  );
  return [CLASSIC_HEADER, ...lines, ''].join('\n');
}

/** The bytes of a text, or bytes, in small parts: nothing may hang on where a part ends. */
export async function* inParts(text: string | Uint8Array, bytes = 65_536): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let first = 0; first < all.length; first += bytes) yield all.subarray(first, first + bytes);
}
