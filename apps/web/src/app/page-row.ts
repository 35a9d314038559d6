import type { TextPart } from '../language/text-parts.ts';
import type { SectionName } from '../page/linked-pages.ts';

/**
 * A page of the platform. Everything else is made from its row: the address that shows it, what the build preloads,
 * the bars, the footer, the palette, and the lists that tests go through.
 */
export interface PageRow {
  readonly name: string;
  /** Below `pages/`; its `page.tsx` exports `page`. */
  readonly folder: string;
  /** The path below the language, with the names in it. */
  readonly path: RegExp;
  /** Texts that it needs besides those of the core. */
  readonly texts: TextPart;
  /** The section of the bars that it lies in. */
  readonly section: SectionName;
  /** Where links to it stand besides the bars, and by which text; only for pages with one address. */
  readonly link?: { readonly to: string; readonly text: string; readonly inFooter?: true };
  /** Shows figures of a day, as known or as revised: the footer says which, and leads to the other ones. */
  readonly hasReadings?: true;
  /** Of whoever is signed in: the server sends a shell without anything of theirs, and search engines pass it over. */
  readonly isPrivate?: true;
  /** Without bars: to be shown inside of other sites' pages. */
  readonly isBare?: true;
  /** Addresses by which tests see it: each looks different. */
  readonly examples: readonly string[];
}
