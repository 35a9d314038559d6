import type { ToldFigure, WrongFigure } from '@sahakarya/scenario';
import type { Finding } from './finding.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';

/** The finding about a figure that a plan folder only retells. */
export function figureFinding({ file, row, figure, entry, expected, found }: WrongFigure): Finding {
  const what = entry === undefined ? figure : `${figure} ${entry}`;
  return {
    code: entry === undefined ? `coverage_${figure}` : `figure_${figure}`,
    file,
    ...(row === undefined ? {} : { row }),
    says: texts.shouldBe(what, figureText(expected), figureText(found)),
  };
}

function figureText(figure: ToldFigure | undefined): string {
  switch (figure?.kind) {
    case undefined:
      return texts.nothing;
    case 'rate':
      return figure.per100;
    case 'group': {
      const { milestoneWeek, incomeGroup, population, doses, per100 } = figure;
      return texts.groupRow(milestoneWeek, incomeGroup, population, doses, per100);
    }
    case 'packs':
      return texts.packsRow(figure.destination, figure.planned, figure.shipped);
  }
}
