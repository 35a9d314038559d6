import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { MAP_HEIGHT, MAP_WIDTH, type Point, radiusOf } from './map-size.ts';

export interface PlacedPeople {
  readonly key: string;
  readonly people: number;
  readonly home: Point;
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly home: Point;
  readonly radius: number;
  x: number;
  y: number;
}

/** Pull towards the true place (figures/README.md#numbers), as d3-force counts it. */
const PULL = 0.5;
/** Clear space between two bubbles, px. */
const GAP = 0.5;
/** Steps with the full pull, then steps in which the pull fades, so that what still overlaps comes apart. */
const STEPS = 200;
const FADING_STEPS = 400;

/**
 * Moves bubbles apart, each as near to its true place as that allows. The same input gives the same places: the forces
 * know no chance beyond their own fixed sequence. 228 bubbles take about 0.2 s: done once for the reference world,
 * never by week.
 */
export function layOutBubbles(destinations: readonly PlacedPeople[]): ReadonlyMap<string, Point> {
  const bodies = destinations.map(
    ({ key, people, home }): Body => ({ key, home, radius: radiusOf(people), x: home.x, y: home.y }),
  );
  const pullX = forceX<Body>((body) => body.home.x).strength(PULL);
  const pullY = forceY<Body>((body) => body.home.y).strength(PULL);
  const simulation = forceSimulation(bodies)
    .stop()
    .alpha(1)
    .alphaDecay(0)
    .force('x', pullX)
    .force('y', pullY)
    .force(
      'apart',
      forceCollide<Body>((body) => body.radius + GAP / 2)
        .strength(1)
        .iterations(4),
    );
  simulation.tick(STEPS);
  for (let step = 1; step <= FADING_STEPS; step++) {
    const pull = PULL * (1 - step / FADING_STEPS) ** 3;
    pullX.strength(pull);
    pullY.strength(pull);
    simulation.tick();
    for (const body of bodies) keepInside(body);
  }
  return new Map(bodies.map(({ key, x, y }) => [key, { x: tenth(x), y: tenth(y) }]));
}

/** A bubble at the edge stays whole. */
function keepInside(body: Body): void {
  const edge = body.radius + 1;
  body.x = Math.min(MAP_WIDTH - edge, Math.max(edge, body.x));
  body.y = Math.min(MAP_HEIGHT - edge, Math.max(edge, body.y));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
