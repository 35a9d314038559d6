import type { FromWorker } from '../worker/messages.ts';
import { Prover } from '../worker/prover.ts';
import { StudioWorker } from '../worker/studio-worker.ts';

const letGo = () => new Promise<void>((resolve) => void setImmediate(resolve));

type Kind = FromWorker['kind'];
type Answer<K extends Kind> = Extract<FromWorker, { kind: K }>;

/**
 * The worker's core and its prover without threads, and all that they have answered. Waits are no longer than needed to
 * let go.
 */
export class RecordingWorker {
  readonly answers: FromWorker[] = [];
  readonly core = new StudioWorker(
    (message) => {
      this.answers.push(message);
      this.#wake?.();
    },
    (message) => void this.#prover.handle(structuredClone(message)),
    letGo,
  );
  readonly #prover = new Prover((answer) => this.core.hear(answer), letGo);
  #wake: (() => void) | undefined;

  /** The first answer of a kind that suits, waited for. */
  async answer<K extends Kind>(
    kind: K,
    suits: (answer: Answer<K>) => boolean = () => true,
  ): Promise<Answer<K>> {
    const isWanted = (one: FromWorker): one is Answer<K> => one.kind === kind;
    for (;;) {
      const found = this.answers.filter(isWanted).find(suits);
      if (found !== undefined) return found;
      const failed = this.answers.find((one) => one.kind === 'failed');
      if (failed !== undefined) throw new Error(JSON.stringify(failed));
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
