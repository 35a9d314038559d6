import { Component, type ReactNode } from 'react';

/** Shows something else where code fails, or can't be loaded. */
export class FailureBoundary extends Component<
  { readonly failed: ReactNode; readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
