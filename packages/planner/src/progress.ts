/** How far a plan has come. */
export interface Progress {
  readonly milestonesSettled: number;
  readonly milestones: number;
}
