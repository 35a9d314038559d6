import type { LinkKind } from './links.ts';

/** The page that opens each kind of link. */
const PAGES: Readonly<Record<LinkKind, string>> = {
  confirm: '/confirm',
  invitation: '/accept',
  password: '/set-password',
  recovery: '/set-password',
};

/**
 * Where a link opens. It stands in the fragment, which no browser sends: so it lies in no log of a server or proxy.
 *
 * @param origin the address by which readers reach the platform, without a slash at its end
 */
export function linkAddress(origin: string, kind: LinkKind, text: string): string {
  return `${origin}${PAGES[kind]}#${text}`;
}
