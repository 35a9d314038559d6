import type { Message } from '@sahakarya/contract';
import { useState } from 'react';
import { type Answered, type Failure, failureOf, toReadError } from '../../../data/api.ts';
import { NEWS_EVERY_MS, useAsked } from '../../../data/visit/use-asked.ts';
import { visitReads } from '../../../data/visit/visit-client.ts';
import { beforeThat, NOTHING_KNOWN, withEarlier, withNewest, withOne } from './known-messages.ts';

export interface Messages extends Pick<Answered<object>, 'failure' | 'retry'> {
  /** The oldest first; undefined until the newest are there. */
  readonly messages: readonly Message[] | undefined;
  readonly hasEarlier: boolean;
  readonly earlier: {
    readonly ask: () => Promise<void>;
    readonly isAsking: boolean;
    readonly failure: Failure | undefined;
  };
  /** One that was written or corrected here. */
  readonly put: (message: Message) => void;
}

/** What was said in a talk: the newest, asked for anew while it is in sight, and earlier parts by and by. */
export function useMessages(talk: string, as: string | undefined): Messages {
  const request = as === undefined ? { talk } : { talk, as };
  const { data, failure, retry } = useAsked('messages', request, NEWS_EVERY_MS.talk);
  const [known, setKnown] = useState(NOTHING_KNOWN);
  const [taken, setTaken] = useState<typeof data>();
  const [isAsking, setAsking] = useState(false);
  const [earlierFailure, setEarlierFailure] = useState<Failure>();
  if (data !== undefined && data !== taken) {
    setTaken(data);
    setKnown(withNewest(known, data.data));
  }
  const ask = async () => {
    const before = beforeThat(known);
    if (before === undefined) return;
    setAsking(true);
    setEarlierFailure(undefined);
    try {
      const part = await visitReads.messages({ ...request, before }).catch(toReadError);
      setKnown((now) => withEarlier(now, part.data));
    } catch (error) {
      setEarlierFailure(failureOf(error instanceof Error ? error : new Error()));
    } finally {
      setAsking(false);
    }
  };
  return {
    messages: taken === undefined ? undefined : known.messages,
    hasEarlier: !known.isWhole,
    earlier: { ask, isAsking, failure: earlierFailure },
    put: (message) => setKnown((now) => withOne(now, message)),
    failure,
    retry,
  };
}
