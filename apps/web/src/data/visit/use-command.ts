import {
  type AnswerOf,
  ApiProblem,
  type InputFault,
  type RequestOf,
  type VisitWriteName,
  type WrittenOf,
} from '@sahakarya/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Failure, UNREACHABLE } from '../api.ts';
import { forgetWho } from './forget-who.ts';
import { visitWrites } from './visit-client.ts';
import { VISIT_KEY } from './visit-key.ts';

/** HTTP statuses from here on are failures of the server, or of the line to it. */
const SERVER_FAILED = 500;

/** Something that is done by whoever is signed in. */
export interface Command<Name extends VisitWriteName> {
  /** Undefined where it was refused or did not get through: `refusal` says why. Then everything shown is asked anew. */
  readonly send: (
    request: RequestOf<Name>,
    body: WrittenOf<Name>,
    unanswered?: Unanswered,
  ) => Promise<AnswerOf<Name> | undefined>;
  readonly isSending: boolean;
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
}

/**
 * What was sent and has no answer yet, with its key. It lasts as long as the component that sends; given one that lasts
 * longer, what is sent again after a reload happens once, too.
 */
export interface Unanswered {
  current: { readonly text: string; readonly key: string } | undefined;
}

/** Why it was not done. */
export interface Refusal extends Failure {
  /** What the rules say against it, or what is wrong with single fields. */
  readonly faults: readonly InputFault[];
}

/**
 * Sends a command, and the same again under its key until there is an answer: it happens once, however often a line
 * that is lost makes the reader press.
 *
 * @param onAnswer is told the answer before everything shown is asked anew
 */
export function useCommand<Name extends VisitWriteName>(
  name: Name,
  onAnswer?: (answer: AnswerOf<Name>) => void,
): Command<Name> {
  const client = useQueryClient();
  const own = useRef<Unanswered['current']>(undefined);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  return {
    send: async (request, body, unanswered = own) => {
      const text = JSON.stringify([request, body]);
      const before = unanswered.current;
      const { key } = before?.text === text ? before : { key: crypto.randomUUID() };
      unanswered.current = { text, key };
      setSending(true);
      setRefusal(undefined);
      try {
        const answer = await visitWrites[name](request, body, key);
        unanswered.current = undefined;
        onAnswer?.(answer);
        await client.invalidateQueries({ queryKey: VISIT_KEY });
        return answer;
      } catch (error) {
        const told = refusalOf(error);
        // Of what the server failed at, too, nobody knows whether it was done.
        if (told.status < SERVER_FAILED) unanswered.current = undefined;
        if (told.code === 'not-signed-in') forgetWho(client);
        if (told.code === 'changed-meanwhile') await client.invalidateQueries({ queryKey: VISIT_KEY });
        setRefusal(told);
        return undefined;
      } finally {
        setSending(false);
      }
    },
    isSending,
    refusal,
    forget: () => setRefusal(undefined),
  };
}

/** What the API says, as a page tells it. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiProblem)) return { ...UNREACHABLE, faults: [] };
  const { code, status, parameters, faults = [] } = error.problem;
  return { code, status, parameters, faults };
}
