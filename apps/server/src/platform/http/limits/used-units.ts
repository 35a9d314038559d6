/** Askers that are remembered; beyond, those that asked longest ago are forgotten. */
const MOST_ASKERS = 20_000;

interface Used {
  units: number;
  /** When the time began in which they were used, in milliseconds. */
  readonly since: number;
}

/** What each asker has used of its units within a time: one for a request, more for what costs more. */
export class UsedUnits {
  readonly #window: number;
  readonly #used = new Map<string, Used>();

  /** @param window milliseconds for which units are counted together */
  constructor(window: number) {
    this.#window = window;
  }

  /** @returns all that the asker has used, and the milliseconds until that is forgotten */
  use(asker: string, units: number): { readonly current: number; readonly ttl: number } {
    const now = Date.now();
    const known = this.#used.get(asker);
    const isOver = known === undefined || known.since + this.#window <= now;
    const used = isOver ? { units: 0, since: now } : known;
    used.units += units;
    this.#used.delete(asker);
    this.#used.set(asker, used);
    for (const oldest of this.#used.keys()) {
      if (this.#used.size <= MOST_ASKERS) break;
      this.#used.delete(oldest);
    }
    return { current: used.units, ttl: used.since + this.#window - now };
  }
}
