import type { SharePart } from './bars-state.ts';
import './bars.css';

/** Whose colours bars have. */
export function GroupKey({
  parts,
  className,
  isHidden = false,
}: {
  readonly parts: readonly SharePart[];
  readonly className: string;
  /** From readers by ear, who are told each part by its name. */
  readonly isHidden?: boolean;
}) {
  return (
    <ul className={`share-list ${className}`} aria-hidden={isHidden ? 'true' : undefined}>
      {parts.map(({ group, name }) => (
        <li key={group}>
          <span className={`bar-swatch group-${group}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}
