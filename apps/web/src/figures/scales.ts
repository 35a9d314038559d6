/** Classes of the data colours (figures/README.md#numbers): steps are the lower ends of classes 1 and up. */
export const SCALES = {
  /**
   * Doses per 100 people. The same on every day, so that a colour means one thing however far days are apart: narrow
   * where first doses tell places apart, and doubling from there on, to where most have had two.
   */
  doses: { kind: 'sequential', steps: [2, 10, 25, 50, 100, 200] },
  /** Shares of people, or full courses, per 100 people. */
  people: { kind: 'sequential', steps: [2, 10, 20, 40, 60, 70] },
  /** More or less than a baseline, per 100 people: class 3 is the neutral middle. */
  gain: { kind: 'diverging', steps: [-50, -20, -2, 2, 20, 50] },
  /** The same of rounds that give a tenth or a hundredth as much. */
  gainTenth: { kind: 'diverging', steps: [-5, -2, -0.2, 0.2, 2, 5] },
  gainHundredth: { kind: 'diverging', steps: [-0.5, -0.2, -0.02, 0.02, 0.2, 0.5] },
} as const;

export type ScaleName = keyof typeof SCALES;

/** Class 0 to 6 of a value: a value on a step belongs to the class above it. */
export function classOf(scale: ScaleName, value: number): number {
  return SCALES[scale].steps.filter((step) => value >= step).length;
}
