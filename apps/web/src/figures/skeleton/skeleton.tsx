import './skeleton.css';

export interface SkeletonProps {
  /** The final size: as high as a figure of this kind, so that nothing jumps. */
  readonly shape: 'map' | 'chart-low' | 'chart-middle' | 'chart-tall' | 'line';
  /** For `line`: how many. */
  readonly lines?: number;
}

/** Holds the place of a figure or of lines of text until they are there. Hidden from assistive technology. */
export function Skeleton({ shape, lines = 1 }: SkeletonProps) {
  if (shape !== 'line') return <div className={`skeleton skeleton-${shape}`} aria-hidden="true" />;
  return (
    <div className="skeleton-lines" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never reordered
        <div key={line} className="skeleton skeleton-line" />
      ))}
    </div>
  );
}
