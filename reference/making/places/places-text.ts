import { PLACE_COLUMNS } from '../tables/coordinates.ts';
import { readCountries } from '../tables/countries.ts';
import { csvText } from '../tables/csv.ts';
import { readAtlas } from './atlas.ts';
import { centreOfLargest } from './centroid.ts';
import { landOf } from './land-of.ts';

/** `places.csv`: the centre of the main land of every country of countries.csv that the atlas draws. */
export async function placesText(sources: string, atlasFile: string): Promise<string> {
  const atlas = await readAtlas(atlasFile);
  const rows = (await readCountries(sources)).flatMap(({ code, name }) => {
    const land = landOf(atlas, code, name);
    if (land === undefined) return [];
    const [longitude, latitude] = centreOfLargest(land.rings);
    return [[code, latitude.toFixed(2), longitude.toFixed(2), land.name]];
  });
  return csvText(PLACE_COLUMNS, rows);
}
