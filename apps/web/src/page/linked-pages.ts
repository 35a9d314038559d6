import { createContext } from 'react';

/** The parts of the platform that the bars lead to; `none` for pages that lie in no part. */
export type SectionName = 'observatory' | 'studio' | 'sources' | 'help' | 'none';

/** A page with one address, to be linked from anywhere. */
export interface LinkedPage {
  readonly to: string;
  /** Id of the text that names it. */
  readonly text: string;
  readonly inFooter: boolean;
}

/** All of them, in their order. The application knows the pages; what lies below it asks here. */
export const LinkedPagesContext = createContext<readonly LinkedPage[]>([]);
