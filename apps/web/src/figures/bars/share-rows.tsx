import { useLingui } from '@lingui/react';
import { Fragment } from 'react';
import { useMirrored } from '../direction.ts';
import type { ShareRowsProps } from './bars-state.ts';
import '../data-colours.css';
import './bars.css';
import { GroupKey } from './group-key.tsx';
import { layOutShares, namesFrom, rowNameWidth, type ShareSegment } from './lay-out-shares.ts';

const BAR = 26;
/** Between two parts, per cent of the row. */
const GAP = 0.35;

/**
 * Rows of shares, with the groups named above the first: who the people are, and who got the doses. Every part has its
 * figure: inside where there is room, else below its row with its name.
 */
export function ShareRows({ label, parts, rows, percent: percentOf }: ShareRowsProps) {
  const { _ } = useLingui();
  const percent = (value: number | null) => (value === null ? _('coverage.no-report') : percentOf(value));
  const mirrored = useMirrored();
  const beside = rowNameWidth(rows.map(({ name }) => name));
  const laidOut = rows.map(({ name, percents }) => ({
    name,
    segments: layOutShares(percents, percent, beside),
  }));
  const first = laidOut[0]?.segments ?? [];
  const names = parts.map(({ name }) => name);
  const from = namesFrom(names, first, beside);
  return (
    <figure className="share-rows" aria-label={label}>
      <GroupKey parts={parts} className={`until-${from}`} isHidden />
      <div className="share-grid">
        <span className={`from-${from}`} />
        <svg className={`from-${from}`} width="100%" height="16" direction="ltr" aria-hidden="true">
          {first.map(({ start, width }, at) => {
            const isLast = at === first.length - 1;
            const place = isLast ? start + width : start;
            return (
              <text
                key={names[at]}
                className="axis-text"
                x={`${mirrored ? 100 - place : place}%`}
                y="12"
                textAnchor={isLast === mirrored ? 'start' : 'end'}
              >
                {names[at]}
              </text>
            );
          })}
        </svg>
        {laidOut.map(({ name, segments }) => (
          <Fragment key={name}>
            <span className="share-row-name" aria-hidden="true">
              {name}
            </span>
            <div>
              <svg
                width="100%"
                height={BAR}
                direction="ltr"
                role="img"
                aria-label={`${name}${_('list.colon')}${segments
                  .map((segment, at) => `${names[at]} ${percent(segment.percent)}`)
                  .join(_('list.separator'))}`}
              >
                {segments.map((segment, at) => (
                  <Part
                    key={names[at]}
                    group={parts[at]?.group ?? 'none'}
                    segment={segment}
                    mirrored={mirrored}
                    text={percent(segment.percent)}
                  />
                ))}
              </svg>
              <ul className="share-below" aria-hidden="true">
                {segments.map((segment, at) => (
                  <li key={names[at]} className={`until-${segment.figureFrom}`}>
                    <span className={`bar-swatch group-${parts[at]?.group ?? 'none'}`} />
                    {names[at]} <b>{percent(segment.percent)}</b>
                  </li>
                ))}
              </ul>
            </div>
          </Fragment>
        ))}
      </div>
    </figure>
  );
}

interface PartProps {
  readonly group: string;
  readonly segment: ShareSegment;
  readonly mirrored: boolean;
  readonly text: string;
}

function Part({ group, segment: { start, width, figureFrom }, mirrored, text }: PartProps) {
  const left = mirrored ? 100 - start - width : start;
  const drawn = Math.max(0.3, width - GAP);
  return (
    <g className={`share-part group-${group}`}>
      <rect x={`${left}%`} width={`${drawn}%`} height="100%" />
      {figureFrom === 'never' ? null : (
        <text
          className={`from-${figureFrom}`}
          x={`${left + drawn / 2}%`}
          y="50%"
          dy="0.35em"
          textAnchor="middle"
        >
          {text}
        </text>
      )}
    </g>
  );
}
