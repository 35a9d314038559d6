/** Why work was not taken on: too much of this address waits already, or too much in all. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';
  readonly full: 'address' | 'all';

  constructor(full: 'address' | 'all') {
    super(`too much work waits: ${full}`);
    this.full = full;
  }
}

/** How much work goes on and waits, weighed by its cost. */
export interface TurnLimits {
  /** Costs that run at one time, of one address and in all. */
  readonly atOnceOfAddress: number;
  readonly atOnce: number;
  /** Pieces of work that wait, of one address and in all. */
  readonly waitingOfAddress: number;
  readonly waiting: number;
}

interface Waiting {
  readonly cost: number;
  readonly begin: () => void;
}

interface Address {
  running: number;
  readonly waiting: Waiting[];
}

/**
 * Costly work takes turns: addresses in a circle, the work of each in its order. So whoever asks for much waits for
 * themselves, and others wait for one piece of it at most.
 */
export class Turns {
  readonly #limits: TurnLimits;
  /** Those that have something running or waiting, whose turn is next first. */
  readonly #addresses = new Map<string, Address>();
  #running = 0;
  #waiting = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** Costs that run and pieces of work that wait, for the metrics. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#waiting };
  }

  /**
   * Does the work when it is the address's turn.
   *
   * @throws NoTurn
   */
  async take<Result>(address: string, cost: number, work: () => Promise<Result>): Promise<Result> {
    const own = this.#addresses.get(address) ?? { running: 0, waiting: [] };
    if (own.waiting.length >= this.#limits.waitingOfAddress) throw new NoTurn('address');
    if (this.#waiting >= this.#limits.waiting) throw new NoTurn('all');
    this.#addresses.set(address, own);
    const turn = new Promise<void>((begin) => own.waiting.push({ cost, begin }));
    this.#waiting++;
    this.#beginNext();
    await turn;
    try {
      return await work();
    } finally {
      own.running -= cost;
      this.#running -= cost;
      if (own.running === 0 && own.waiting.length === 0) this.#addresses.delete(address);
      this.#beginNext();
    }
  }

  #beginNext(): void {
    for (const [address, own] of this.#addresses) {
      const [next] = own.waiting;
      if (next === undefined || own.running > Math.max(0, this.#limits.atOnceOfAddress - next.cost)) continue;
      // The one whose turn it is waits until there is room: else small work would pass it for ever.
      if (this.#running > Math.max(0, this.#limits.atOnce - next.cost)) return;
      own.waiting.shift();
      own.running += next.cost;
      this.#running += next.cost;
      this.#waiting--;
      // To the end of the circle.
      this.#addresses.delete(address);
      this.#addresses.set(address, own);
      next.begin();
      this.#beginNext();
      return;
    }
  }
}
