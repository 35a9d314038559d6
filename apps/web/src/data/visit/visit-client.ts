import { createVisitClient, type VisitReads, type VisitWrites } from '@sahakarya/contract';

/** Asks the server as whoever is signed in here: the browser sends the cookie of the visit by itself. */
const visitClient = createVisitClient((address, options) =>
  fetch(address, { ...options, credentials: 'same-origin', cache: 'no-store' }),
);

export const visitReads: VisitReads = visitClient;
export const visitWrites: VisitWrites = visitClient;
