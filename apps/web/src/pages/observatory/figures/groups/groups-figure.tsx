import { useLingui } from '@lingui/react';
import { FigureBody } from '../../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../../figures/figure-card/figure-card.tsx';
import { LineChart } from '../../../../figures/line-chart/line-chart.tsx';
import { useFinding } from '../../findings/finding.ts';
import { groupsFinding } from '../../findings/groups.ts';
import type { FigureProps } from '../figure-props.ts';
import { useChartWords } from '../use-chart-words.ts';
import { useNoDoses } from '../use-no-doses.ts';
import { usePictureCard } from '../use-picture-card.ts';
import { useGroupTable } from './group-table.ts';
import { useGroupLines, useLineNotes } from './use-group-lines.ts';

/** Coverage by income group over time: the curve of the first screen. */
export function GroupsFigure(props: FigureProps) {
  const { picture, setting } = props;
  const { _ } = useLingui();
  const finding = useFinding();
  const words = useChartWords();
  const { card, dated } = usePictureCard('groups', props, props.setting === 'page');
  const title = finding(groupsFinding(picture));
  const table = useGroupTable(picture, ['doses']);
  const none = useNoDoses(picture);
  const linesOf = useGroupLines();
  const notesOf = useLineNotes();
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_('figure.subtitle', { what: _('groups.subtitle'), when: dated })}
      notes={notesOf(picture, ['doses'])}
      table={table}
    >
      <FigureBody view={card.view} table={table} label={title} none={none}>
        <LineChart
          label={[_('groups.subtitle'), dated].join(_('list.comma'))}
          words={words}
          height={setting === 'page' ? 'low' : 'tall'}
          days={picture.days}
          lines={linesOf(picture, 'doses')}
        />
      </FigureBody>
    </FigureCard>
  );
}
