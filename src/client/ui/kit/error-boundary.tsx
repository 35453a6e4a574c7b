import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What to show in the place of what broke. */
  readonly fallback: ReactNode;
}

/** Keeps a fault in one part from blanking the rest. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
