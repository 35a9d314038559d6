import { useLingui } from '@lingui/react';
import type { Measure } from '@sahakarya/contract';
import { FigureBody } from '../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { highestOf } from '../../../figures/line-chart/lay-out-chart.ts';
import { LineChart } from '../../../figures/line-chart/line-chart.tsx';
import { useFinding } from '../findings/finding.ts';
import { kindsFinding } from '../findings/groups.ts';
import { type Picture, RATE_FIELD } from '../picture/picture.ts';
import type { FigureProps } from './figure-props.ts';
import { useGroupTable } from './groups/group-table.ts';
import { useGroupLines, useGroupsWithout, useLineNotes } from './groups/use-group-lines.ts';
import { useChartWords } from './use-chart-words.ts';
import { useNoDoses } from './use-no-doses.ts';
import { usePictureCard } from './use-picture-card.ts';
import './kinds-figure.css';

const KINDS = ['people', 'full', 'boosters'] as const satisfies readonly Measure[];

/** First doses, full courses and boosters, each in a panel of its own: they are three different things. */
export function KindsFigure(props: FigureProps) {
  const { picture } = props;
  const { _ } = useLingui();
  const finding = useFinding();
  const { card, dated } = usePictureCard('kinds', props);
  const title = finding(kindsFinding(picture));
  const reported = KINDS.filter((kind) => hasFigures(picture, kind));
  const missing = KINDS.filter((kind) => !reported.includes(kind));
  const table = useGroupTable(picture, KINDS);
  const none = useNoDoses(picture);
  const notesOf = useLineNotes();
  const withoutLine = useGroupsWithout();
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_('figure.subtitle', { what: _('kinds.subtitle'), when: dated })}
      notes={[
        ...missing.map((kind) => _(`kinds.missing.${kind}`)),
        ...withoutLine(picture, reported),
        ...notesOf(picture, reported),
      ]}
      table={table}
    >
      <FigureBody view={card.view} table={table} label={title} none={none}>
        <div className="kinds">
          {reported.map((kind) => (
            <section key={kind}>
              <h3>{_(`measure.per-100.${kind}`)}</h3>
              <KindChart picture={picture} kind={kind} />
            </section>
          ))}
        </div>
      </FigureBody>
    </FigureCard>
  );
}

function KindChart({ picture, kind }: { readonly picture: Picture; readonly kind: Measure }) {
  const { _ } = useLingui();
  const lines = useGroupLines()(picture, kind);
  const words = useChartWords(highestOf(lines));
  return (
    <LineChart
      label={_(`measure.per-100.${kind}`)}
      words={words}
      height="middle"
      days={picture.days}
      lines={lines}
    />
  );
}

function hasFigures({ series }: Picture, kind: Measure): boolean {
  return [...series.values()].some((rows) => rows.some((row) => row[RATE_FIELD[kind]] !== null));
}
