import type { HandedOnLink, Settings } from '@sahakarya/server';
import { originOf } from '../serve/origin-of.ts';

/** The page that opens each kind of link. */
const PAGES: Readonly<Record<HandedOnLink['kind'], string>> = {
  confirm: '/confirm',
  invitation: '/accept',
  password: '/set-password',
  recovery: '/set-password',
};

/** Where a link opens. It stands in the fragment, which no browser sends: so it lies in no log of a server or proxy. */
export function addressOf(settings: Settings, kind: HandedOnLink['kind'], text: string): string {
  return `${originOf(settings)}${PAGES[kind]}#${text}`;
}
