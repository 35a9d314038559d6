import { fileURLToPath } from 'node:url';
import { foldersFromArguments } from './folders.ts';
import { placesText } from './places/places-text.ts';
import { writeFiles } from './write-files.ts';

/** Natural Earth's countries, in the package that the map's coastlines come from. */
const ATLAS = fileURLToPath(new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url));

const { sources, out } = foldersFromArguments();
await writeFiles(out, new Map([['places.csv', await placesText(sources, ATLAS)]]));
