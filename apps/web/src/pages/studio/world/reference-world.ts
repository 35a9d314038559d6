/**
 * The reference world beside the programs. `reference-world-plugin.ts` puts the real values in place when the pages are
 * built; these are what there is without a build.
 */

/** Address of a ZIP with the files of the world of August 2021. Empty where there is none, as on the server. */
export const worldUrl: string = '';

/** ISO 3166-1 alpha-2 by alpha-3, `XK` for Kosovo. */
export const iso2: Readonly<Record<string, string>> = {};
