import { type MadePlan, type Model, planning } from '@sahakarya/planner';

/** Between two looks at whether something newer was asked. */
const LOOK_UP_MS = 12;

/** Lets other work run: messages come in while it waits. */
export type Rest = (milliseconds: number) => Promise<void>;

/**
 * Makes a plan step by step; undefined as soon as it is out of date.
 *
 * @param from an earlier plan that the search starts from
 */
export async function drive(
  model: Model,
  from: MadePlan | undefined,
  rest: Rest,
  isOutOfDate: () => boolean,
): Promise<MadePlan | undefined> {
  const steps = planning(model, from);
  for (let looked = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - looked < LOOK_UP_MS) continue;
    await rest(0);
    if (isOutOfDate()) return undefined;
    looked = performance.now();
  }
}
