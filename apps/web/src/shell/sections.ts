import type { ComponentType } from 'react';
import { HelpIcon, ObservatoryIcon, SourcesIcon, StudioIcon } from './icons.tsx';

/** What the bars lead to. */
export interface Section {
  readonly to: string;
  readonly text: string;
  readonly shortText: string;
  readonly Icon: ComponentType;
  /** Whether a path lies in it. */
  readonly holds: (path: string) => boolean;
  /** In the tabs of a phone alone. */
  readonly isTabOnly?: true;
}

const isBelow = (path: string, top: string) => path === top || path.startsWith(`${top}/`);

export const SECTIONS: readonly Section[] = [
  {
    to: '/',
    text: 'shell.observatory',
    shortText: 'shell.observatory',
    Icon: ObservatoryIcon,
    holds: (path) => path === '/' || isBelow(path, '/destinations') || isBelow(path, '/figures'),
  },
  {
    to: '/studio',
    text: 'shell.studio',
    shortText: 'shell.studio.short',
    Icon: StudioIcon,
    holds: (path) => isBelow(path, '/studio'),
  },
  {
    to: '/sources',
    text: 'shell.sources',
    shortText: 'shell.sources',
    Icon: SourcesIcon,
    holds: (path) => isBelow(path, '/sources') || isBelow(path, '/corrections'),
    isTabOnly: true,
  },
  {
    to: '/help',
    text: 'shell.help',
    shortText: 'shell.help',
    Icon: HelpIcon,
    holds: (path) => isBelow(path, '/help') || isBelow(path, '/accessibility'),
  },
];
