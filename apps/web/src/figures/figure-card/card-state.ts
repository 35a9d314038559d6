import type { ReactNode } from 'react';
import type { FileOrigin } from '../data-table/csv-of.ts';
import type { Table } from '../data-table/table-state.ts';

export type View = 'map' | 'chart' | 'table';

export interface CardView {
  readonly view: View;
  /** The view's own address. */
  readonly href: string;
}

/** A source as the footer writes it: "Our World in Data (CC BY 4.0)". */
export interface CardSource {
  readonly text: string;
  readonly href?: string;
}

export interface FigureCardProps {
  /** Anchor of the card in its page. */
  readonly id: string;
  /** The finding, one sentence, no full stop. */
  readonly title: string;
  /** Measure, unit, place, "4 August 2021, as known that day". */
  readonly subtitle: string;
  readonly headingLevel?: 2 | 3;
  /** The head of a page that is this figure's own: it says what the title says. */
  readonly headOf?: (title: string) => ReactNode;
  /** Two or three views; without them there is no switch. */
  readonly views?: readonly CardView[];
  readonly view?: View;
  readonly onView?: (view: View) => void;
  readonly sources: readonly CardSource[];
  /** On the screen, in the place of all sources but the first: "3 more". In print and pictures all are named. */
  readonly more?: CardSource;
  /** Countries missing, by name; breaks; what else must be known to read the figure. */
  readonly notes?: readonly string[];
  /** What is shown, as rows: the CSV holds exactly these. */
  readonly table: Table;
  /** What the CSV says of its figures' sources: all of them, by key. */
  readonly fileOrigin: FileOrigin;
  /** File name without ending: `coverage-by-group-2021-08-04`. */
  readonly fileName: string;
  /** The API's CSV of the same figures, for readers without JavaScript. */
  readonly csvHref?: string;
  /** Full address (with origin) of this figure as it is shown. */
  readonly address: string;
  /** Full address of its page for embedding; without it there is no embed code. */
  readonly embedAddress?: string;
  /** While newer figures are on their way the old picture stays at 60 %. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}
