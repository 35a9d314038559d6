import type { FirstFinding } from '../finding/find-first.ts';
import type { WorldName } from './worlds.ts';

/**
 * The reference worlds beside the programs. `reference-world-plugin.ts` puts the real values in place when the pages
 * are built; these are what there is without a build.
 */

/** Addresses of ZIPs with the files of each reference world. Empty where there are none, as on the server. */
export const worldUrls: Readonly<Record<WorldName, string>> = { 'world-2021-08': '', 'covax-round-1': '' };

/** Address of a ZIP with a small scenario to begin with. Empty where there is none. */
export const templateUrl: string = '';

/** Of the first world under its own policy. Undefined where it has not been found yet. */
export const firstFinding: FirstFinding | undefined = undefined;

/** ISO 3166-1 alpha-2, `XK` for Kosovo, and the name that the reference data has. */
export type ReferenceCountry = readonly [iso2: string, name: string];

/** By ISO 3166-1 alpha-3, `XKX` for Kosovo. */
export const countries: Readonly<Record<string, ReferenceCountry>> = {};
