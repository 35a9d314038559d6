/** Of the people of those that ever reported: what fresh reports must cover for their day to be the newest one. */
export const COVERED_SHARE = 0.8;
