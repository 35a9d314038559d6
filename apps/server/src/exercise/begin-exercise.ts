import type { NewInstallation } from '../platform/installation/installation.ts';

/** The morning on which every exercise begins: what stands in it by then has happened before. */
export const FIRST_MORNING = new Date('2021-12-06T07:00:00.000Z');

/** A new exercise: it is that morning now. */
export function newExercise(now: Date): NewInstallation {
  return { kind: 'exercise', ahead: FIRST_MORNING.getTime() - now.getTime() };
}
