import type { ComponentType } from 'react';
import type { SectionName } from '../page/linked-pages.ts';
import { HelpIcon, ObservatoryIcon, SourcesIcon, StudioIcon } from './icons.tsx';

/** What the bars lead to. */
export interface Section {
  readonly name: SectionName;
  readonly to: string;
  readonly text: string;
  readonly shortText: string;
  readonly Icon: ComponentType;
  /** In the tabs of a phone alone. */
  readonly isTabOnly?: true;
}

export const SECTIONS: readonly Section[] = [
  {
    name: 'observatory',
    to: '/',
    text: 'shell.observatory',
    shortText: 'shell.observatory',
    Icon: ObservatoryIcon,
  },
  {
    name: 'studio',
    to: '/studio',
    text: 'shell.studio',
    shortText: 'shell.studio.short',
    Icon: StudioIcon,
  },
  {
    name: 'sources',
    to: '/sources',
    text: 'shell.sources',
    shortText: 'shell.sources',
    Icon: SourcesIcon,
    isTabOnly: true,
  },
  {
    name: 'help',
    to: '/help',
    text: 'shell.help',
    shortText: 'shell.help',
    Icon: HelpIcon,
  },
];
