import type { ReactNode } from 'react';
import { Chip } from '../chip/chip.tsx';
import type { Cell, Column } from './table-state.ts';

export interface CellContentProps {
  readonly cell: Cell;
  readonly column: Column;
  /** Opens what is behind the row. */
  readonly onOpen: (() => void) | undefined;
  /** What tells the row from others of its name: before all else that stands below the text. */
  readonly children?: ReactNode;
}

/** What stands in a cell. Where a figure is missing: a dash for the eye, the reason in reach of pointer and ear. */
export function CellContent({ cell, column, onOpen, children }: CellContentProps) {
  const { missing, group, bar, chip, href, below, belowIn, pale, text } = cell;
  if (missing !== undefined) {
    return (
      <span className="missing" title={missing}>
        <span aria-hidden="true">–</span>
        <span className="heard">{missing}</span>
      </span>
    );
  }
  const written = <Written cell={cell} />;
  const said =
    bar !== undefined && column.kind === 'bar' ? (
      <CellBar part={bar} text={text} pale={pale === true} />
    ) : onOpen !== undefined ? (
      <button type="button" className="link-button" onClick={onOpen}>
        {written}
      </button>
    ) : href !== undefined ? (
      <a href={href}>{written}</a>
    ) : (
      written
    );
  return (
    <>
      {chip === undefined ? null : (
        <>
          <Chip look={chip.look}>{chip.text}</Chip>{' '}
        </>
      )}
      {group === undefined ? (
        said
      ) : (
        <span className={text.length > LONG_GROUP ? 'cell-group long' : 'cell-group'}>
          <span className={`cell-dot group-${group}`} />
          <span>{said}</span>
        </span>
      )}
      {children}
      {below === undefined ? null : (
        <span className="cell-below" lang={belowIn}>
          <bdi>{below}</bdi>
        </span>
      )}
    </>
  );
}

/** Letters of a group's name that take more than a line. */
const LONG_GROUP = 24;

/** Letters of a word that a column of a phone cannot hold: it may end a line anywhere. */
const LONG_WORD = /[\p{L}\p{M}\p{N}_]{19}/u;

function Written({ cell: { text, strong, pale, why } }: Pick<CellContentProps, 'cell'>) {
  if (LONG_WORD.test(text))
    return strong === true ? <b className="long-word">{text}</b> : <span className="long-word">{text}</span>;
  if (strong === true) return <b>{text}</b>;
  if (pale !== true) return text;
  return (
    <span className="pale" title={why}>
      {text}
      {why === undefined ? null : <span className="heard"> ({why})</span>}
    </span>
  );
}

/** The shortest bar, as a part of the longest: it is still seen. */
const LEAST_BAR = 0.02;

/** A bar from the cell's start, and the value after it. The longest takes an em of its own, which is the style's. */
function CellBar({
  part,
  text,
  pale,
}: {
  readonly part: number;
  readonly text: string;
  readonly pale: boolean;
}) {
  const length = Math.max(LEAST_BAR, Math.min(1, Math.abs(part)));
  return (
    <span className={pale ? 'cell-bar pale' : 'cell-bar'}>
      <svg className={part < 0 ? 'less' : ''} width={`${length}em`} height="8" aria-hidden="true">
        <rect width="100%" height="100%" rx="2" />
      </svg>
      {text}
    </span>
  );
}
