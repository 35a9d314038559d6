import { LEAST_RADIUS, type Point, radiusOf } from './map-size.ts';

interface Placed extends Point {
  readonly people: number;
}

/** The largest bubble of a map whose bubbles are drawn larger than the reference world's, px. */
const LARGEST = 22;
/** What is hardly larger is drawn as the reference world is: one scale for all maps, as far as it goes. */
const LEAST_GROWTH = 1.5;
/** Clear space between two bubbles, px. */
const GAP = 0.5;

/**
 * How many times the reference world's radii bubbles have: more than 1 where all are small, so that a round for
 * districts' or target populations can be seen. They never cover one another for it.
 */
export function growthOf(places: readonly Placed[]): number {
  const largest = Math.max(0, ...places.map(radiusAt));
  if (largest === 0 || largest * LEAST_GROWTH > LARGEST) return 1;
  let growth = LARGEST / largest;
  places.forEach((one, at) => {
    for (const other of places.slice(at + 1)) {
      const room = Math.hypot(one.x - other.x, one.y - other.y) - GAP;
      growth = Math.min(growth, room / (radiusAt(one) + radiusAt(other)));
    }
  });
  return growth < LEAST_GROWTH ? 1 : growth;
}

/** A bubble of so many people, drawn so many times as large. */
export function grownRadius(people: number, growth: number): number {
  return growth === 1 ? radiusOf(people) : Math.max(LEAST_RADIUS, growth * trueRadius(people));
}

function radiusAt({ people }: Placed): number {
  return trueRadius(people);
}

/** Without the least that can be seen. */
function trueRadius(people: number): number {
  return radiusOf(REFERENCE) * Math.sqrt(people / REFERENCE);
}

/** People of a bubble that is larger than the least. */
const REFERENCE = 100_000_000;

/** Radius of the larger ring beside a map of larger bubbles, px, at most. */
const RING = 12;

/** A round number of people for the larger ring beside the map: 1, 2 or 5 and zeros. */
export function peopleOfRing(growth: number): number {
  const most = REFERENCE * (RING / (growth * radiusOf(REFERENCE))) ** 2;
  const unit = 10 ** Math.floor(Math.log10(Math.max(10, most)));
  return unit * ([5, 2].find((times) => times * unit <= most) ?? 1);
}
