/** An answer as it goes out. */
export interface Written {
  readonly body: Buffer;
  readonly type: string;
  /** The address of the next part, where there is one. */
  readonly next: string | undefined;
}

/** Answers kept for one version of the data. Who asks again for the same gets the same bytes, without any query. */
export class AnswerCache {
  readonly #mostBytes: number;
  readonly #kept = new Map<string, Written>();
  readonly #making = new Map<string, Promise<Written>>();
  #version = '';
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /**
   * The answer that is kept; else the one that `make` makes. Who asks for the same meanwhile waits for it.
   *
   * @param version of the data as it is when the question is asked
   * @param make keeps what it makes, under the version that it found
   */
  answer(version: string, question: string, make: () => Promise<Written>): Promise<Written> {
    const found = this.find(version, question);
    if (found !== undefined) return Promise.resolve(found);
    const key = `${version} ${question}`;
    const begun = this.#making.get(key);
    if (begun !== undefined) return begun;
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  find(version: string, question: string): Written | undefined {
    if (version !== this.#version) return undefined;
    const found = this.#kept.get(question);
    if (found === undefined) return undefined;
    // Last used, last thrown away.
    this.#kept.delete(question);
    this.#kept.set(question, found);
    return found;
  }

  keep(version: string, question: string, answer: Written): void {
    if (version !== this.#version) {
      this.#kept.clear();
      this.#bytes = 0;
      this.#version = version;
    }
    this.#drop(question);
    this.#kept.set(question, answer);
    this.#bytes += answer.body.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(question: string): void {
    this.#bytes -= this.#kept.get(question)?.body.length ?? 0;
    this.#kept.delete(question);
  }
}
