import { BarList } from './bar-list.tsx';
import type { BarRow } from './bars-state.ts';
import { endsOf } from './lay-out-bars.ts';

/** Lists of bars below one another, each with its heading, all to one scale; one without bars is left out. */
export function BarParts({
  parts,
}: {
  readonly parts: readonly { readonly head: string; readonly bars: readonly BarRow[] }[];
}) {
  const all = parts.flatMap(({ bars }) => bars);
  const ends = endsOf(all.map(({ value }) => value));
  return (
    <div className="bar-parts">
      {parts.map(({ head, bars }) =>
        bars.length === 0 ? null : (
          <section key={head}>
            <h3>{head}</h3>
            <BarList label={head} rows={bars} ends={ends} all={all} />
          </section>
        ),
      )}
    </div>
  );
}
