/** Whose turn something is made in. */
export interface Turn {
  /** Undefined for what is a part of a turn already. */
  readonly address: string | undefined;
  readonly take: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** What things are made from, and its version: a new one makes all things of the subject out of date, and no others. */
export interface Version {
  readonly subject: string;
  readonly version: string;
}

/** What was made for the versions of the data, kept up to a number of bytes. Who asks again gets the same. */
export class VersionCache<Made> {
  readonly #mostBytes: number;
  readonly #bytesOf: (made: Made) => number;
  readonly #kept = new Map<string, Kept<Made>>();
  readonly #versions = new Map<string, string>();
  readonly #making = new Map<string, Promise<Made>>();
  /** Turns that were taken and have not come, by address and question. */
  readonly #waiting = new Map<string, Promise<Made>>();
  #bytes = 0;

  constructor(mostBytes: number, bytesOf: (made: Made) => number) {
    this.#mostBytes = mostBytes;
    this.#bytesOf = bytesOf;
  }

  /**
   * What is kept; else what `make` makes. Who asks for the same meanwhile waits for it.
   *
   * @param version of the data as it is when the question is asked
   * @param make keeps what it makes, under the version that it found
   */
  answer(version: Version, question: string, make: () => Promise<Made>): Promise<Made> {
    const known = this.#known(version, question);
    if (known !== undefined) return known;
    const key = keyOf(version, question);
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /**
   * The same, but for what nobody has begun, which is made in its asker's turn. Nobody waits in the turn of another
   * address: the first whose turn comes makes it for all.
   */
  answerInTurn(
    version: Version,
    question: string,
    { address, take }: Turn,
    make: () => Promise<Made>,
  ): Promise<Made> {
    const known = this.#known(version, question);
    if (known !== undefined) return known;
    const turn = JSON.stringify([address, version, question]);
    const waiting = address === undefined ? undefined : this.#waiting.get(turn);
    if (waiting !== undefined) return waiting;
    const made = take(() => this.answer(version, question, make));
    if (address === undefined) return made;
    const taken = made.finally(() => this.#waiting.delete(turn));
    this.#waiting.set(turn, taken);
    return taken;
  }

  /** What is kept or being made; undefined where nobody has begun. */
  #known(version: Version, question: string): Promise<Made> | undefined {
    const found = this.find(version, question);
    return found === undefined ? this.#making.get(keyOf(version, question)) : Promise.resolve(found);
  }

  find(version: Version, question: string): Made | undefined {
    const key = keyOf(version, question);
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    // Last used, last thrown away.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.made;
  }

  keep({ subject, version }: Version, question: string, made: Made): void {
    if (this.#versions.get(subject) !== version) this.#forget(subject);
    this.#versions.set(subject, version);
    const key = keyOf({ subject, version }, question);
    this.#drop(key);
    const bytes = this.#bytesOf(made);
    this.#kept.set(key, { subject, made, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
  }

  #forget(subject: string): void {
    for (const [key, kept] of this.#kept) if (kept.subject === subject) this.#drop(key);
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

interface Kept<Made> {
  readonly subject: string;
  readonly made: Made;
  readonly bytes: number;
}

function keyOf({ subject, version }: Version, question: string): string {
  return `${subject} ${version} ${question}`;
}
