import { useLingui } from '@lingui/react';
import { GROUP_ORDER } from '@sahakarya/vocabulary';
import { ShareRows } from '../../../figures/bars/share-rows.tsx';
import type { Table } from '../../../figures/data-table/table-state.ts';
import { FigureBody } from '../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { DAY_COLUMNS, dayCells } from '../file-columns.ts';
import { useFinding } from '../findings/finding.ts';
import { SHARE_DECIMALS, sharesFinding } from '../findings/gap.ts';
import { dosesShareOf, type Picture, shareOf } from '../picture/picture.ts';
import type { FigureProps } from './figure-props.ts';
import { useNoDoses } from './use-no-doses.ts';
import { usePictureCard } from './use-picture-card.ts';

/** Groups' shares of all people and of all doses. */
export function SharesFigure(props: FigureProps) {
  const { picture } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const finding = useFinding();
  const { card, dated } = usePictureCard('shares', props, props.setting === 'page');
  const title = finding(sharesFinding(picture));
  const groups = GROUP_ORDER.filter((group) => group !== 'none');
  const table = useShareTable(picture);
  const none = useNoDoses(picture);
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_('figure.subtitle', { what: _('shares.subtitle'), when: dated })}
      table={table}
    >
      <FigureBody view={card.view} table={table} label={title} none={none}>
        <ShareRows
          label={title}
          parts={groups.map((group) => ({ group, name: _(`group.share.${group}`) }))}
          rows={[
            {
              name: _('shares.people'),
              percents: groups.map((group) => shareOf(picture, 'population', [group])),
            },
            { name: _('shares.doses'), percents: groups.map((group) => dosesShareOf(picture, group)) },
          ]}
          percent={(value) => numbers.percent(value, SHARE_DECIMALS)}
        />
      </FigureBody>
    </FigureCard>
  );
}

function useShareTable(picture: Picture): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const groups = GROUP_ORDER.flatMap((group) => picture.groups.get(group) ?? []);
  return {
    columns: [
      { key: 'group', head: _('destinations.group'), csv: 'income_group', kind: 'text' },
      { key: 'people', head: _('destinations.people'), csv: 'population', kind: 'number' },
      {
        key: 'peopleShare',
        head: _('shares.of-people'),
        csv: 'people_percent',
        kind: 'number',
        onPhone: true,
      },
      { key: 'doses', head: _('destinations.given.doses'), csv: 'doses', kind: 'number' },
      { key: 'dosesShare', head: _('shares.of-doses'), csv: 'doses_percent', kind: 'number', onPhone: true },
      ...DAY_COLUMNS,
    ],
    rows: groups.map((group) => {
      const ofPeople = shareOf(picture, 'population', [group.income_group]);
      const ofDoses = dosesShareOf(picture, group.income_group);
      const untold = { text: '', plain: null, missing: _('coverage.no-report') };
      return {
        key: group.income_group,
        cells: {
          ...dayCells(picture),
          group: {
            text: _(`group.${group.income_group}`),
            plain: group.income_group,
            group: group.income_group,
            strong: true,
          },
          people: { text: numbers.count(group.population), plain: group.population },
          peopleShare: { text: numbers.percent(ofPeople, SHARE_DECIMALS), plain: ofPeople.toFixed(2) },
          doses: group.doses === null ? untold : { text: numbers.count(group.doses), plain: group.doses },
          dosesShare:
            ofDoses === null
              ? untold
              : { text: numbers.percent(ofDoses, SHARE_DECIMALS), plain: ofDoses.toFixed(2) },
        },
      };
    }),
    sums: { head: _('shares.all'), columns: { people: numbers.count, doses: numbers.count } },
  };
}
