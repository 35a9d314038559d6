import { setImmediate } from 'node:timers/promises';

interface Gathered<Answer> {
  readonly questions: Set<string>;
  readonly answers: Promise<ReadonlyMap<string, Answer>>;
}

/**
 * One answering for all who ask at the same time. Who asks while one is under way waits for the next one, which begins
 * when it ends: what is answered is never older than the question.
 */
export class GatheredQuestions<Answer> {
  readonly #answersTo: (questions: readonly string[]) => Promise<ReadonlyMap<string, Answer>>;
  #last: Promise<unknown> = Promise.resolve();
  #next: Gathered<Answer> | undefined;

  /** @param answersTo has nothing for a question that has no answer */
  constructor(answersTo: (questions: readonly string[]) => Promise<ReadonlyMap<string, Answer>>) {
    this.#answersTo = answersTo;
  }

  async ask(question: string): Promise<Answer | undefined> {
    this.#next ??= this.#gather();
    const { questions, answers } = this.#next;
    questions.add(question);
    return (await answers).get(question);
  }

  #gather(): Gathered<Answer> {
    const questions = new Set<string>();
    const answers = this.#answered(questions, this.#last);
    this.#last = answers.catch(() => undefined);
    return { questions, answers };
  }

  async #answered(questions: ReadonlySet<string>, last: Promise<unknown>) {
    await last;
    // What else comes in this turn of the event loop goes along.
    await setImmediate();
    this.#next = undefined;
    return this.#answersTo([...questions]);
  }
}
