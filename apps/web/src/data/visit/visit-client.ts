import { createVisitClient, type VisitReads, type VisitWrites } from '@sahakarya/contract';
import { askAgain } from './known-answers.ts';

/** The browser sends the cookie of the visit by itself. */
const visitClient = createVisitClient(askAgain);

export const visitReads: VisitReads = visitClient;
export const visitWrites: VisitWrites = visitClient;
