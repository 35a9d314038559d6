import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  /** What would be here. */
  readonly title: string;
  readonly text?: string;
  /** The one action. */
  readonly children?: ReactNode;
}

/** Says what would be here, and offers the one action. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </div>
  );
}
