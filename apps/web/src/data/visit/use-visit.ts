import { type AnswerOf, ApiProblem } from '@sahakarya/contract';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Failure, failureOf, toReadError } from '../api.ts';
import { dropDrafts } from './drafts.ts';
import { forgetAnswers, forgetWho } from './forget-who.ts';
import { visitReads } from './visit-client.ts';
import {
  actsFor,
  forgetVisit,
  isSomebodyHere,
  noteActsFor,
  noteVisit,
  onVisitElsewhere,
} from './visit-hint.ts';
import { VISIT_KEY, WHO_KEY } from './visit-key.ts';

export type Me = AnswerOf<'me'>['data'];
export type OwnParty = AnswerOf<'ownParties'>['data'][number];

/** Who is signed in. `unknown`: not asked yet, as on the server. */
export type Visit =
  | { readonly state: 'unknown' }
  | { readonly state: 'nobody' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | Here;

export interface Here {
  readonly state: 'here';
  readonly me: Me;
  /** To which this person belongs, or is invited. */
  readonly parties: readonly OwnParty[];
  /** For which it acts now. */
  readonly acting: OwnParty | undefined;
}

/** Who is signed in here. Where nobody has signed in on this browser, the server isn't asked. */
export function useVisit(): Visit {
  const [isHere, setHere] = useState<boolean>();
  useEffect(() => {
    const look = () => setHere(isSomebodyHere());
    look();
    return onVisitElsewhere(look);
  }, []);
  const { data, error, refetch } = useQuery({
    queryKey: WHO_KEY,
    queryFn: isHere === true ? askWho : skipToken,
    staleTime: 60_000,
    // A visit may have ended, and a role may be another, while nobody looked.
    refetchOnWindowFocus: true,
  });
  if (data !== undefined) return data === null ? { state: 'nobody' } : data;
  if (error !== null) return { state: 'failed', failure: failureOf(error), retry: () => void refetch() };
  return { state: isHere === false ? 'nobody' : 'unknown' };
}

async function askWho(): Promise<Here | null> {
  try {
    const [{ data: me }, { data: parties }] = await Promise.all([
      visitReads.me({}),
      visitReads.ownParties({}),
    ]);
    noteVisit(me.person);
    dropDrafts(me.person);
    return { state: 'here', me, parties, acting: actingOf(parties) };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'not-signed-in') return toReadError(error);
    forgetVisit();
    return null;
  }
}

/** The party that was chosen here, else the first at the table to which one belongs. */
function actingOf(parties: readonly OwnParty[]): OwnParty | undefined {
  const own = parties.filter(
    ({ has_joined, state }) => has_joined && state !== 'left' && state !== 'refused',
  );
  const chosen = actsFor();
  return own.find(({ party }) => party === chosen) ?? own.find(({ state }) => state === 'admitted') ?? own[0];
}

/** What to do when somebody has come in, has gone, or acts for another party. */
export interface VisitChanges {
  readonly came: () => Promise<void>;
  readonly left: () => void;
  readonly actFor: (party: string) => Promise<void>;
}

export function useVisitChanges(): VisitChanges {
  const client = useQueryClient();
  return {
    came: async () => {
      forgetAnswers(client);
      const ask = () => client.fetchQuery({ queryKey: WHO_KEY, queryFn: askWho });
      // Another page of this browser may learn of it first: then what is asked here is forgotten, and asked once more.
      // Whoever has signed in goes on in any case: where it can't be read who is here, the next page says so.
      await ask()
        .catch(ask)
        .catch(() => undefined);
    },
    left: () => {
      dropDrafts();
      forgetWho(client);
    },
    actFor: async (party) => {
      noteActsFor(party);
      await client.invalidateQueries({ queryKey: VISIT_KEY });
    },
  };
}
