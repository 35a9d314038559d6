import { FactorSlider } from '../../../controls/factor-slider.tsx';
import { type Factors, RANGES, withAmount } from '../../../planning/policy/policy-state.ts';

/** A factor of all, and of each on its own; what is not set on its own follows the first. */
export function FactorFields(props: {
  readonly label: string;
  readonly more: string;
  /** Names the sliders, so that each one's move is a step of its own. */
  readonly name: string;
  readonly factors: Factors;
  readonly keys: readonly { readonly key: string; readonly name: string }[];
  readonly onFactors: (factors: Factors, moving: string) => void;
  readonly onRest: () => void;
}) {
  const { label, more, name, factors, keys, onFactors, onRest } = props;
  const hasOwn = Object.keys(factors.of).length > 0;
  return (
    <>
      <FactorSlider
        label={label}
        value={factors.all}
        {...RANGES.factor}
        onValue={(all) => onFactors({ ...factors, all }, name)}
        onRest={onRest}
      />
      <details className="studio-more" {...(hasOwn ? { open: true } : {})}>
        <summary>{more}</summary>
        {keys.map(({ key, name: ofKey }) => (
          <FactorSlider
            key={key}
            label={ofKey}
            value={factors.of[key] ?? factors.all}
            {...RANGES.factor}
            onValue={(value) =>
              onFactors({ ...factors, of: withAmount(factors.of, key, value, factors.all) }, `${name}.${key}`)
            }
            onRest={onRest}
          />
        ))}
      </details>
    </>
  );
}
