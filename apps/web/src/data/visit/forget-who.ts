import type { QueryClient } from '@tanstack/react-query';
import { forgetKnown } from './known-answers.ts';
import { forgetVisit } from './visit-hint.ts';
import { VISIT_KEY, WHO_KEY } from './visit-key.ts';

/** The visit is over: nobody is here, and nothing that they were told stays. */
export function forgetWho(client: QueryClient): void {
  forgetVisit();
  forgetAnswers(client);
  client.setQueryData(WHO_KEY, null);
}

/** What one person has seen, the next one at this browser does not. */
export function forgetAnswers(client: QueryClient): void {
  forgetKnown();
  client.removeQueries({ queryKey: VISIT_KEY, predicate: ({ queryKey }) => queryKey[1] !== WHO_KEY[1] });
}
