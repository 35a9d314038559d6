import { Counter, Registry } from 'prom-client';

/** What a counter is, and everything that may be counted by it. */
export interface CounterOptions<Labels extends Readonly<Record<string, readonly string[]>>> {
  /** The capability, then what is counted, in the plural: `imports`, `answers_refused`. */
  readonly name: string;
  /** For people who read /metrics: what one is. */
  readonly help: string;
  /** Every value that a label can have: so series are few, and nothing of a person or of an address gets in. */
  readonly labels: Labels;
}

/** Adds one, under one value of each label. */
export type Count<Labels extends Readonly<Record<string, readonly string[]>>> = (
  labels: {
    readonly [Label in keyof Labels]: Labels[Label][number];
  },
) => void;

/** Where capabilities count. */
export interface Metrics {
  /**
   * A counter at /metrics, `sahakarya_NAME_total`. It stands there from the start with 0 under each value of its
   * labels, so that a first one is seen as a rise.
   *
   * @throws Error where the name breaks the rule, or is taken
   */
  readonly counter: <const Labels extends Readonly<Record<string, readonly string[]>>>(
    options: CounterOptions<Labels>,
  ) => Count<Labels>;
}

const NAME = /^[a-z]+(_[a-z]+)*$/;

/** Everything that one application tells at /metrics. */
export class MetricRegistry implements Metrics {
  readonly registry = new Registry();

  counter<const Labels extends Readonly<Record<string, readonly string[]>>>({
    name,
    help,
    labels,
  }: CounterOptions<Labels>): Count<Labels> {
    if (!NAME.test(name) || name.endsWith('_total'))
      throw new Error(`${name} is no name of a counter: lower-case words with _ between, without "total"`);
    const counter = new Counter({
      name: `sahakarya_${name}_total`,
      help,
      labelNames: Object.keys(labels),
      registers: [this.registry],
    });
    for (const values of combinations(Object.entries(labels))) counter.inc(values, 0);
    return (values) => counter.inc({ ...values });
  }
}

/** Each value of each label with each of the others. */
function combinations(labels: readonly (readonly [string, readonly string[]])[]): Record<string, string>[] {
  return labels.reduce<Record<string, string>[]>(
    (made, [label, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [label]: value }))),
    [{}],
  );
}
