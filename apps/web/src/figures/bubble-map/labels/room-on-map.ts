import { clamp } from '../../clamp.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Point } from '../map-size.ts';
import type { Room } from './find-place.ts';
import { type Label, type Standing, touches } from './label.ts';
import { Obstacles } from './obstacles.ts';

/** Radius from which a label beside a bubble is read as its own, px. */
const READ_AS_OWN_FROM = 4;

/** A bubble of this part of another one's radius can be taken for the one that a line leads to. */
const RIVAL = 0.5;

/** Clear space about a label, px. */
const CLEAR = 2;

/** What the bubbles of a map, and the labels that stand already, leave free for the next label. */
export class RoomOnMap implements Room {
  readonly #bubbles: readonly Standing[];
  readonly #labels: readonly Label[];
  readonly #all: Obstacles;
  readonly #large: Obstacles;
  readonly #clear: number;
  readonly #least: number;
  #own = -1;
  #width = 0;
  #height = 0;
  #apart = 0;

  /**
   * @param labels that stand already, as they come
   * @param unit a px of the screen in the map's units
   */
  constructor(bubbles: readonly Standing[], labels: readonly Label[], unit: number) {
    this.#bubbles = bubbles;
    this.#labels = labels;
    this.#all = new Obstacles(bubbles);
    this.#least = READ_AS_OWN_FROM * unit;
    this.#large = new Obstacles(bubbles, this.#least);
    this.#clear = CLEAR * unit;
  }

  /** The same room, about one of the bubbles. */
  about(own: number): this {
    this.#own = own;
    return this;
  }

  ask(width: number, height: number, apart: number, away: number): void {
    this.#width = width;
    this.#height = height;
    this.#apart = apart;
    const [across, down] = [away + width + apart / 2, away + height + apart / 2];
    this.#all.lookAbout(this.#own, across, down);
    this.#large.lookAbout(this.#own, across, down);
  }

  isFree(x: number, y: number): boolean {
    const [right, below] = [this.#width / 2, this.#height / 2];
    if (x - right < 0 || x + right > MAP_WIDTH || y - below < 0 || y + below > MAP_HEIGHT) return false;
    for (const label of this.#labels)
      if (touches(label, x, y, this.#width, this.#height, this.#clear)) return false;
    return true;
  }

  covers(x: number, y: number): boolean {
    return this.#all.areCovered(x, y, this.#width, this.#height);
  }

  isNearLarge(x: number, y: number): boolean {
    return this.#large.areCovered(x, y, this.#width + this.#apart, this.#height + this.#apart);
  }

  isNear(x: number, y: number, within: number): boolean {
    return this.#all.areCovered(x, y, this.#width + 2 * within, this.#height + 2 * within);
  }

  hasRival(x: number, y: number, within: number): boolean {
    const least = Math.max(this.#least, RIVAL * (this.#bubbles[this.#own]?.radius ?? 0));
    const [right, below] = [this.#width / 2, this.#height / 2];
    for (const [at, bubble] of this.#bubbles.entries()) {
      if (at === this.#own || bubble.radius < least) continue;
      const across = Math.max(0, Math.abs(bubble.x - x) - right);
      const down = Math.max(0, Math.abs(bubble.y - y) - below);
      if (Math.hypot(across, down) - bubble.radius < within) return true;
    }
    return false;
  }

  crosses({ from, to }: { from: Point; to: Point }): boolean {
    return this.#bubbles.some((bubble, at) => at !== this.#own && isCrossed(from, to, bubble));
  }
}

function isCrossed(from: Point, to: Point, bubble: Standing): boolean {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const along =
    ((bubble.x - from.x) * across + (bubble.y - from.y) * down) / Math.max(1, across ** 2 + down ** 2);
  const part = clamp(along, 0, 1);
  const away = (from.x + part * across - bubble.x) ** 2 + (from.y + part * down - bubble.y) ** 2;
  return away < (bubble.radius + 1) ** 2;
}
