import { readFile } from 'node:fs/promises';

/** Degrees east and north. */
export type Point = readonly [longitude: number, latitude: number];
export type Ring = readonly Point[];

/** The outer rings of every land area, by the country's name in Natural Earth. */
export type Atlas = ReadonlyMap<string, readonly Ring[]>;

/** A TopoJSON topology, as far as it is read here (https://github.com/topojson/topojson-specification). */
interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

type Geometry = { readonly properties: { readonly name: string } } & (
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }
);

/** Reads `countries-10m.json` of the package world-atlas: Natural Earth's countries, 1:10,000,000. */
export async function readAtlas(path: string): Promise<Atlas> {
  const topology: Topology = JSON.parse(await readFile(path, 'utf8'));
  const { scale, translate } = topology.transform;
  const lines = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Point => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ring = (arcs: readonly number[]): Ring => arcs.flatMap((arc) => line(lines, arc).slice(1));
  return new Map(
    topology.objects.countries.geometries.map((geometry) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
      return [geometry.properties.name, polygons.map(([outer]) => ring(outer ?? []))];
    }),
  );
}

/** An arc, backwards where its number is negative: ~0 is the first one backwards. */
function line(lines: readonly Ring[], arc: number): Ring {
  const found = lines[arc < 0 ? ~arc : arc];
  if (found === undefined) throw new Error(`the atlas has no arc ${arc}`);
  return arc < 0 ? found.toReversed() : found;
}
