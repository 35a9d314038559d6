import { useLingui } from '@lingui/react';
import { SCALES, type ScaleName } from '../scales.ts';

export interface ColourKeyProps {
  readonly scale: ScaleName;
  readonly title: string;
  readonly step: (value: number) => string;
}

/** The scale's seven classes, low at the left in every language, with the steps between them. */
export function ColourKey({ scale, title, step }: ColourKeyProps) {
  const { _ } = useLingui();
  const { kind, steps } = SCALES[scale];
  const diverging = kind === 'diverging';
  return (
    <div className="colour-key">
      {diverging ? (
        <p className="colour-key-ends" dir="ltr">
          <bdi>{_('figure.map.fewer')}</bdi>
          <bdi>{_('figure.map.more')}</bdi>
        </p>
      ) : (
        <p>{title}</p>
      )}
      <svg
        width="100%"
        height="28"
        role="img"
        aria-label={_('figure.map.key', { title, steps: steps.map(step).join(_('list.comma')) })}
      >
        {Array.from({ length: 7 }, (_class, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place in the scale
            key={at}
            className={`key-class ${diverging ? 'div' : 'seq'}-${at}`}
            x={`${at * 14.3}%`}
            y="1"
            width="13.6%"
            height="8"
            rx="2"
          />
        ))}
        {steps.map((value, at) => (
          <text key={value} className="axis-text" x={`${(at + 1) * 14.3 - 0.35}%`} y="24" textAnchor="middle">
            {step(value)}
          </text>
        ))}
      </svg>
    </div>
  );
}
