import { useLingui } from '@lingui/react';
import type { Destination } from '@sahakarya/contract';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useMessages } from '../../../language/messages.ts';
import { useReader } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import { addressOfState, type ObservatoryState } from '../address/observatory-address.ts';
import { useDestinationTable } from '../destinations/destination-table.ts';
import { mainSources, useSourceText } from '../figures/card-sources.ts';
import { readingInName } from '../file-columns.ts';
import { freshRate, type Picture, type Standing } from '../picture/picture.ts';
import { useGroupNotes } from './use-group-notes.ts';

/** How many stand above it, and how many below. */
const REACH = 4;

/** The destinations of its income group whose coverage is nearest to its own. */
export function NeighboursFigure(props: {
  readonly destination: Destination;
  readonly name: string;
  readonly picture: Picture;
  readonly state: ObservatoryState;
}) {
  const { destination, name, picture, state } = props;
  const { _ } = useLingui();
  const { asOf } = useMessages();
  const { origin } = useReader();
  const href = useHref();
  const sourceText = useSourceText();
  const { group, fresh, isFew } = groupOf(picture, destination);
  const at = group.findIndex((standing) => standing.destination.destination === destination.destination);
  const shown = near(group, at);
  const { whole, members } = useGroupNotes()(picture, destination.income_group);
  const table = useDestinationTable(picture, shown, { own: destination.destination, isOneGroup: true });
  if (shown.length === 0) return null;
  const own = group[at];
  const isRanked = own !== undefined && freshRate(own) !== null;
  const named = { name, group: _(`group.${destination.income_group}`) };
  const unranked = own?.isOld ? 'destination.neighbours.title.old' : 'destination.neighbours.title.none';
  const title = !isRanked
    ? _(unranked, named)
    : isFew
      ? _('destination.neighbours.title.few', { ...named, fresh, all: group.length })
      : _('destination.neighbours.title', {
          name,
          place: at + 1,
          all: fresh,
          group: destination.income_group,
        });
  return (
    <FigureCard
      id="neighbours"
      title={title}
      subtitle={_('figure.subtitle', {
        what: _('destination.neighbours.subtitle'),
        when: asOf(picture.day, picture.reading, picture.published),
      })}
      sources={mainSources(picture).map(sourceText)}
      notes={members}
      table={table}
      fileOrigin={picture}
      fileName={`neighbours-${destination.destination}-${picture.day}-${readingInName(picture)}`}
      address={`${origin}${href(addressOfState(`/destinations/${destination.destination}`, { ...state, day: picture.day }))}#neighbours`}
    >
      {whole !== undefined && <p className="group-whole">{whole}</p>}
      <DataTable {...table} label={title} />
    </FigureCard>
  );
}

/**
 * Its income group from the highest rate down, and how many of it have a fresh report: of fewer than half of them there
 * is no ranking, and old reports stand among the others.
 */
function groupOf({ destinations }: Picture, { income_group }: Destination) {
  const members = destinations.filter(({ destination }) => destination.income_group === income_group);
  const fresh = members.filter((standing) => freshRate(standing) !== null).length;
  const isFew = 2 * fresh < members.length;
  const rateOf = (standing: Standing) => (isFew ? standing.rate : freshRate(standing)) ?? -1;
  return { group: members.sort((a, b) => rateOf(b) - rateOf(a)), fresh, isFew };
}

function near(group: readonly Standing[], at: number): Standing[] {
  const from = Math.max(0, Math.min(at - REACH, group.length - 2 * REACH - 1));
  return group.slice(from, from + 2 * REACH + 1);
}
