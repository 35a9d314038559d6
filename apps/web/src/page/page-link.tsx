import type { AnchorHTMLAttributes } from 'react';
import { useHref } from './href.ts';

/** A link to another page, in the reader's language. */
export function PageLink({ to, ...rest }: { readonly to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const href = useHref();
  return <a {...rest} href={href(to)} />;
}
